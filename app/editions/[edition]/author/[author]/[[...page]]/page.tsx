import { authorRoute } from "@/app/author-route";

export const revalidate = 30;

// Each is rendered at its first request, then cached.
export const generateStaticParams = () => [];

const { generateMetadata, Page } = authorRoute;

export { generateMetadata, Page as default };
