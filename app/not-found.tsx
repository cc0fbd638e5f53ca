import { NotFoundPage } from "@/components/site/not-found-page";
import { site } from "@/lib/content/site";
import { noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { pageContext } from "./page-context";

export const generateMetadata = () => noSuchPageMetadata(site());

/** Next prerenders this page at the build and never again, so it must not name stories. */
export default function NotFound() {
  return <NotFoundPage context={pageContext()} />;
}
