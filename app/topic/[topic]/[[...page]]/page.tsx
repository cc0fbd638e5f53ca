import { prerenderedTopics } from "@/app/prerender";
import { topicRoute } from "@/app/topic-route";

export const revalidate = 30;

export const generateStaticParams = () => prerenderedTopics().map((slug) => ({ topic: slug, page: [] }));

const { generateMetadata, Page } = topicRoute;

export { generateMetadata, Page as default };
