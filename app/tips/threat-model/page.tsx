import { ThreatModelPage } from "@/components/tips/threat-model-page";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import { tipPageContext } from "../page-context";

export const revalidate = 30;

export const metadata = confidentialMetadata({
  title: "Who could find out",
  description: "Who could learn that you sent a tip, or what it says, and what we do about it.",
});

export default async function ThreatModel() {
  return <ThreatModelPage context={tipPageContext()} keyNotice={await keyNotice()} />;
}
