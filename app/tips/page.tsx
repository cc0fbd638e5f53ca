import { TipPage } from "@/components/tips/tip-page";
import { TipsClosedPage } from "@/components/tips/tips-closed-page";
import { isPreview } from "@/lib/env";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import { tipsOpening } from "@/lib/tips/intake/opening";
import { tipsPath } from "@/lib/urls";
import { tipPageContext } from "./page-context";

export const revalidate = 30;

export const metadata = confidentialMetadata({
  title: "Send us a tip",
  description: "A form that needs no name: what it protects, what it cannot, and other ways to the desk.",
  path: tipsPath,
});

export default async function Tips() {
  const context = tipPageContext();
  const opening = await tipsOpening();
  if (opening.state === "open") return <TipPage context={context} keyNotice={await keyNotice()} />;
  const remedy = isPreview && "remedy" in opening && opening.remedy;
  return (
    <TipsClosedPage context={context} isBroken={opening.state === "broken"} remedy={remedy || undefined} />
  );
}
