import { topicRoute } from "@/app/topic-route";

export const revalidate = 30;

// Each is rendered at its first request, then cached.
export const generateStaticParams = () => [];

const { generateMetadata, Page } = topicRoute;

export { generateMetadata, Page as default };
