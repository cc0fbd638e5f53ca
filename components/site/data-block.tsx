import { dataBlockText } from "@/lib/metadata/data-block-text";
import type { PageData } from "@/lib/metadata/structured-data";

/** What a page tells search engines of itself. Data: browsers neither run nor show it, and the policy need not allow it. */
export function DataBlock({ data }: { data: PageData }) {
  return <script type="application/ld+json">{dataBlockText(data)}</script>;
}
