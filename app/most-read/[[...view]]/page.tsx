import { mostReadRoute } from "@/app/most-read-route";
import { categories } from "@/lib/content/site";
import { windows } from "@/lib/most-read/windows";

export const revalidate = 30;

export function generateStaticParams(): { view: string[] }[] {
  const lists = [[], ...categories().map(({ slug }) => [slug])];
  return lists.flatMap((list) => [{ view: list }, ...windows.map(({ name }) => ({ view: [...list, name] }))]);
}

const { generateMetadata, Page } = mostReadRoute;

export { generateMetadata, Page as default };
