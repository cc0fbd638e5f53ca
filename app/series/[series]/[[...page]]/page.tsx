import { prerenderedSeries } from "@/app/prerender";
import { seriesRoute } from "@/app/series-route";

export const revalidate = 30;

export const generateStaticParams = () => prerenderedSeries().map((slug) => ({ series: slug, page: [] }));

const { generateMetadata, Page } = seriesRoute;

export { generateMetadata, Page as default };
