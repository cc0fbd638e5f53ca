import type { Metadata } from "next";
import { FrontPage } from "@/components/stories/front-page";
import { published } from "@/lib/content/articles";
import { layOutFront } from "@/lib/front-page";
import { frontPath } from "@/lib/urls";
import { surroundings } from "./surroundings";

export const revalidate = 60;

export const metadata: Metadata = { alternates: { canonical: frontPath } };

export default function Front() {
  const around = surroundings();
  return (
    <FrontPage front={layOutFront(published(around.edition.now), around.site.categories)} around={around} />
  );
}
