import type { Metadata } from "next";
import { pageContext } from "@/app/page-context";
import { FeedsPage } from "@/components/feeds/feeds-page";
import { shareCard } from "@/lib/cards/card";
import { cardOfFront } from "@/lib/cards/cards";
import { now } from "@/lib/clock";
import { topics } from "@/lib/content/articles";
import { authors } from "@/lib/content/authors";
import { site } from "@/lib/content/site";
import { pageMetadata } from "@/lib/metadata/page-metadata";

export const revalidate = 30;

export function generateMetadata(): Metadata {
  const { say } = site();
  const texts = { title: say("feeds.name"), description: say("feeds.description") };
  return pageMetadata({ ...texts, slug: "feeds" }, site(), shareCard(cardOfFront()));
}

export default function Feeds() {
  return <FeedsPage authors={authors()} topics={topics(now())} context={pageContext()} />;
}
