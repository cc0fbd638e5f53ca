import { dataBlockText } from "@/lib/metadata/data-block-text";
import type { PageData } from "@/lib/metadata/structured-data";

/** Structured data for search engines (JSON-LD). Browsers do not run it, so the policy need not allow it. */
export function DataBlock({ data }: { data: PageData }) {
  return <script type="application/ld+json">{dataBlockText(data)}</script>;
}
