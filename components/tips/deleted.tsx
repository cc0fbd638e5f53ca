import { tipsPath } from "@/lib/urls";
import { TipLayout } from "./tip-layout";

/** The page after a source deleted its tip, and never before. */
export function Deleted() {
  return (
    <TipLayout
      title="Your tip is deleted"
      standfirst="It is gone from our disk, with all its messages, and from our backups some days from now."
    >
      <p className="mt-6 max-w-measure text-small">
        Your eight words no longer open anything: you can destroy them. A mail that had reached the desk stays
        with the desk. If you want to tell us something else,{" "}
        <a href={tipsPath} className="link">
          send us a tip
        </a>
        .
      </p>
    </TipLayout>
  );
}
