import { feedsRoute } from "@/app/feeds-route";

export const revalidate = 30;

const { generateMetadata, Page } = feedsRoute;

export { generateMetadata, Page as default };
