import { NotFoundPage } from "@/components/site/not-found-page";
import { noSuchPageMetadata } from "./no-such-page";
import { surroundings } from "./surroundings";

export const metadata = noSuchPageMetadata;

/** Rendered once, at the build, for what no other route answers: it must not name stories, which come and go. */
export default function NotFound() {
  return <NotFoundPage around={surroundings()} />;
}
