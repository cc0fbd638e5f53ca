import { TipPage } from "@/components/tips/tip-page";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import { tipsPath } from "@/lib/urls";
import { tipPageContext } from "./page-context";

export const revalidate = 30;

export const metadata = confidentialMetadata({
  title: "Send us a tip",
  description: "A form that needs no name: what it protects, what it cannot, and the safer ways to the desk.",
  path: tipsPath,
});

export default async function Tips() {
  return <TipPage context={tipPageContext()} keyNotice={await keyNotice()} />;
}
