import { ReceiptPage } from "@/components/tips/receipt-page";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { tipPageContext } from "../page-context";

export const revalidate = 30;

export const metadata = confidentialMetadata({
  title: "Read our answer",
  description: "Read what the desk says to a tip, and add to it, with the eight words of its receipt.",
});

export default function Receipt() {
  return <ReceiptPage context={tipPageContext()} />;
}
