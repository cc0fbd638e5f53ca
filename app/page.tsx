import { shareCard } from "@/lib/cards/card";
import { cardOfFront } from "@/lib/cards/cards";
import { site } from "@/lib/content/site";
import { frontMetadata } from "@/lib/metadata/page-metadata";
import { Front } from "./front";
import { pageContext } from "./page-context";

export const revalidate = 30;

export const generateMetadata = () => frontMetadata(site(), shareCard(cardOfFront()));

export default function FrontOfPaper() {
  return <Front context={pageContext()} />;
}
