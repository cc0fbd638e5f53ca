import type { Metadata } from "next";
import { ThreatModelPage } from "@/components/tips/threat-model-page";
import { site } from "@/lib/content/site";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import { tipPageContext } from "../page-context";

export const revalidate = 30;

export function generateMetadata(): Metadata {
  const { say } = site();
  return confidentialMetadata({ title: say("threat.title"), description: say("threat.description") });
}

export default async function ThreatModel() {
  return <ThreatModelPage context={tipPageContext()} keyNotice={await keyNotice(site().say)} />;
}
