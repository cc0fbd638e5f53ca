import { mostReadRoute } from "@/app/most-read-route";

export const revalidate = 30;

// Each is rendered at its first request, then cached.
export const generateStaticParams = () => [];

const { generateMetadata, Page } = mostReadRoute;

export { generateMetadata, Page as default };
