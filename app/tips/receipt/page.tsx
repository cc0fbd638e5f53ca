import type { Metadata } from "next";
import { ReceiptPage } from "@/components/tips/receipt-page";
import { site } from "@/lib/content/site";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { tipPageContext } from "../page-context";

export const revalidate = 30;

export function generateMetadata(): Metadata {
  const { say } = site();
  return confidentialMetadata({ title: say("receipt.title"), description: say("receipt.description") });
}

export default function Receipt() {
  return <ReceiptPage context={tipPageContext()} />;
}
