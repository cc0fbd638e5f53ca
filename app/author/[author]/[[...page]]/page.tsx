import { authorRoute } from "@/app/author-route";
import { prerenderedAuthors } from "@/app/prerender";

export const revalidate = 30;

export const generateStaticParams = () => prerenderedAuthors().map((slug) => ({ author: slug, page: [] }));

const { generateMetadata, Page } = authorRoute;

export { generateMetadata, Page as default };
