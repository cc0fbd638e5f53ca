import { placeholder } from "@/lib/template";
import { tipReceiptPath } from "@/lib/urls";
import { TipLayout } from "./tip-layout";

/** The page after a tip was stored, and never before: the receipt and what to do with it. */
export function Thanks() {
  return (
    <TipLayout
      title="We have your tip"
      standfirst="It is stored, encrypted for the desk. Write these eight words down: they are your receipt, and we cannot show them again."
    >
      <ol translate="no" className="receipt" data-receipt>
        <li data-each="words">{placeholder("word")}</li>
      </ol>
      <receipt-tools className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2 font-sans text-note print:hidden">
        <button type="button" data-does="copy" className="link cursor-pointer py-2 font-semibold">
          Copy the words
        </button>{" "}
        <button type="button" data-does="print" className="link cursor-pointer py-2 font-semibold">
          Print the words
        </button>{" "}
        <button type="button" data-does="keep" className="link cursor-pointer py-2 font-semibold">
          I have written them down
        </button>{" "}
        <span role="status" />
      </receipt-tools>
      <ul className="mt-7 grid max-w-measure list-disc gap-y-3 pl-5 text-small">
        <li>
          With them you can read the desk’s answer, add to your tip and delete it, at{" "}
          <a href={tipReceiptPath} className="link">
            Read our answer
          </a>
          . Give it a day or two.
        </li>
        <li>
          Anyone who has the words can do the same. Paper is a better place for them than a device that others
          use; what you print bears the words and nothing else.
        </li>
        <li>
          If you lose them, we still have your tip, but you cannot read our answer, and we cannot find the
          words for you.
        </li>
        <li>
          Now close this page. Your browser may remember that you were here: clear it from the history if
          others use this device.
        </li>
      </ul>
    </TipLayout>
  );
}
