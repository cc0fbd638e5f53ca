import { DataBlock } from "@/components/site/data-block";
import type { PageContext } from "@/components/site/page-shell";
import { FrontPage } from "@/components/stories/front-page";
import { frontAt } from "@/lib/content/front/fronts";
import { frontData } from "@/lib/metadata/structured-data";
import { mostReadList } from "@/lib/most-read/lists";

/** The front page of the paper, or of an edition. */
export async function Front({ context }: { context: PageContext }) {
  const { site, locale, pages } = context;
  return (
    <>
      <FrontPage
        front={frontAt(locale.now, locale.language)}
        mostRead={await mostReadList(locale.now, undefined, locale.language)}
        context={context}
      />
      <DataBlock data={frontData(site, pages)} />
    </>
  );
}
