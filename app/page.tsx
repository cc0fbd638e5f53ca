import { DataBlock } from "@/components/site/data-block";
import { FrontPage } from "@/components/stories/front-page";
import { shareCard } from "@/lib/cards/card";
import { cardOfFront } from "@/lib/cards/cards";
import { published } from "@/lib/content/articles";
import { layOutFront } from "@/lib/content/front-page";
import { site } from "@/lib/content/site";
import { frontMetadata } from "@/lib/metadata/page-metadata";
import { frontData } from "@/lib/metadata/structured-data";
import { mostReadList } from "@/lib/most-read/lists";
import { pageContext } from "./page-context";

export const revalidate = 30;

export const generateMetadata = () => frontMetadata(site(), shareCard(cardOfFront()));

export default async function Front() {
  const context = pageContext();
  const { now } = context.locale;
  return (
    <>
      <FrontPage
        front={layOutFront(published(now), context.site.categories)}
        mostRead={await mostReadList(now)}
        context={context}
      />
      <DataBlock data={frontData(context.site, context.pages)} />
    </>
  );
}
