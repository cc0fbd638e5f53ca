import { categoryRoute } from "@/app/category-route";
import { categories } from "@/lib/content/site";

export const revalidate = 30;

export const generateStaticParams = () => categories().map(({ slug }) => ({ category: slug, page: [] }));

const { generateMetadata, Page } = categoryRoute;

export { generateMetadata, Page as default };
