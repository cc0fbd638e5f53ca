import { noSuchRoute } from "@/lib/http/not-found-response";

// Without these an unknown address here would be a page, and what is posted to a page Next reads as a Server Action's.
export function GET(): Response {
  return noSuchRoute();
}

export function POST(): Response {
  return noSuchRoute();
}
