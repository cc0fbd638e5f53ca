import { categoryRoute } from "@/app/category-route";

export const revalidate = 30;

// Each is rendered at its first request, then cached.
export const generateStaticParams = () => [];

const { generateMetadata, Page } = categoryRoute;

export { generateMetadata, Page as default };
