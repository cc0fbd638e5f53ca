import type { Metadata } from "next";
import { FrontPage } from "@/components/stories/front-page";
import { published } from "@/lib/content/articles";
import { layOutFront } from "@/lib/front-page";
import { mostReadList } from "@/lib/most-read/lists";
import { frontPath } from "@/lib/urls";
import { surroundings } from "./surroundings";

export const revalidate = 30;

export const metadata: Metadata = { alternates: { canonical: frontPath } };

export default async function Front() {
  const around = surroundings();
  const { now } = around.edition;
  return (
    <FrontPage
      front={layOutFront(published(now), around.site.categories)}
      mostRead={await mostReadList(now)}
      around={around}
    />
  );
}
