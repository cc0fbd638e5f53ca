import type { Metadata } from "next";
import { now } from "@/app/now";
import { surroundings } from "@/app/surroundings";
import { FeedsPage } from "@/components/feeds/feeds-page";
import { topics } from "@/lib/content/articles";
import { authors } from "@/lib/content/authors";
import { feedsPath } from "@/lib/urls";

export const revalidate = 30;

export const metadata: Metadata = {
  title: "Feeds",
  description: "Every story as it comes, in the program of your choice: what feeds are, and all of ours.",
  alternates: { canonical: feedsPath },
};

export default function Feeds() {
  return <FeedsPage authors={authors()} topics={topics(now())} around={surroundings()} />;
}
