import type { Metadata } from "next";
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
import { surroundings } from "./surroundings";

export const revalidate = 30;

export function generateMetadata(): Metadata {
  return frontMetadata(site(), shareCard(cardOfFront()));
}

export default async function Front() {
  const around = surroundings();
  const { now } = around.edition;
  return (
    <>
      <FrontPage
        front={layOutFront(published(now), around.site.categories)}
        mostRead={await mostReadList(now)}
        around={around}
      />
      <DataBlock data={frontData(around.site, around.pages)} />
    </>
  );
}
