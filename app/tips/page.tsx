import { TipPage } from "@/components/tips/tip-page";
import { keyTold } from "@/lib/tips/newsroom-key";
import { tipsPath } from "@/lib/urls";
import { confidential } from "./metadata";
import { tipSurroundings } from "./surroundings";

export const revalidate = 30;

export const metadata = confidential({
  title: "Send us a tip",
  description: "A form that needs no name: what it protects, what it cannot, and the safer ways to the desk.",
  alternates: { canonical: tipsPath },
});

export default async function Tips() {
  return <TipPage around={tipSurroundings()} keyTold={await keyTold()} />;
}
