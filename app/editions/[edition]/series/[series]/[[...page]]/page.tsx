import { seriesRoute } from "@/app/series-route";

export const revalidate = 30;

// Each is rendered at its first request, then cached.
export const generateStaticParams = () => [];

const { generateMetadata, Page } = seriesRoute;

export { generateMetadata, Page as default };
