import { ReceiptPage } from "@/components/tips/receipt-page";
import { tipReceiptPath } from "@/lib/urls";
import { confidential } from "../metadata";
import { tipSurroundings } from "../surroundings";

export const revalidate = 30;

export const metadata = confidential({
  title: "Read our answer",
  description: "Read what the desk says to a tip, and add to it, with the eight words of its receipt.",
  alternates: { canonical: tipReceiptPath },
});

export default function Receipt() {
  return <ReceiptPage around={tipSurroundings()} />;
}
