import { Sentence } from "@/components/site/sentence";
import type { Locale } from "@/lib/language/locale";
import { placeholder } from "@/lib/template";
import { tipReceiptPath } from "@/lib/urls";
import { TipLayout } from "./tip-layout";

/** The page after a tip was stored, and never before: the receipt and what to do with it. */
export function Thanks({ context: { locale } }: { context: { locale: Locale } }) {
  const { say } = locale;
  const read = (
    <a href={tipReceiptPath} className="link">
      {say("receipt.title")}
    </a>
  );
  return (
    <TipLayout locale={locale} title={say("thanks.title")} standfirst={say("thanks.standfirst")}>
      <ol translate="no" className="receipt" data-receipt>
        <li data-each="words">{placeholder("word")}</li>
      </ol>
      <receipt-tools className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2 font-sans text-note print:hidden">
        <button type="button" data-does="copy" className="link cursor-pointer py-2 font-semibold">
          {say("thanks.copy")}
        </button>{" "}
        <button type="button" data-does="print" className="link cursor-pointer py-2 font-semibold">
          {say("thanks.print")}
        </button>{" "}
        <button type="button" data-does="keep" className="link cursor-pointer py-2 font-semibold">
          {say("thanks.keep")}
        </button>{" "}
        <span role="status" />
      </receipt-tools>
      <ul className="mt-7 grid max-w-measure list-disc gap-y-3 ps-5 text-small">
        <li>
          <Sentence say={say} of="thanks.with them" with={{ read }} />
        </li>
        <li>{say("thanks.anyone")}</li>
        <li>{say("thanks.without")}</li>
        <li>{say("thanks.close")}</li>
      </ul>
    </TipLayout>
  );
}
