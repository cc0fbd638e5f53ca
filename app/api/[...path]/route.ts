import { noSuchRoute } from "@/lib/http/public-text";

// An unknown address under /api would be a page, and Next parses a POST to a page as a Server Action.
export const GET = noSuchRoute;
export const POST = noSuchRoute;
