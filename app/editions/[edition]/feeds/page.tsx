import { feedsRoute } from "@/app/feeds-route";

export const revalidate = 30;

// Each is rendered at its first request, then cached.
export const generateStaticParams = () => [];

const { generateMetadata, Page } = feedsRoute;

export { generateMetadata, Page as default };
