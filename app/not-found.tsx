import { NotFoundPage } from "@/components/site/not-found-page";
import { noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { surroundings } from "./surroundings";

export const metadata = noSuchPageMetadata;

/** Rendered once, at the build, for what no other route answers: it must not name stories, which come and go. */
export default function NotFound() {
  return <NotFoundPage around={surroundings()} />;
}
