import type { Metadata } from "next";
import { TipPage } from "@/components/tips/tip-page";
import { TipsClosedPage } from "@/components/tips/tips-closed-page";
import { site } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import { tipsOpening } from "@/lib/tips/intake/opening";
import { tipsPath } from "@/lib/urls";
import { tipPageContext } from "./page-context";

export const revalidate = 30;

export function generateMetadata(): Metadata {
  const { say } = site();
  return confidentialMetadata({
    title: say("tips.title"),
    description: say("tips.description"),
    path: tipsPath,
  });
}

export default async function Tips() {
  const context = tipPageContext();
  const opening = await tipsOpening();
  if (opening.state === "open") return <TipPage context={context} keyNotice={await keyNotice(site().say)} />;
  const remedy = isPreview && "remedy" in opening && opening.remedy;
  return (
    <TipsClosedPage context={context} isBroken={opening.state === "broken"} remedy={remedy || undefined} />
  );
}
