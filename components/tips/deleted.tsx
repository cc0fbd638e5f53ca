import { Sentence } from "@/components/site/sentence";
import type { Locale } from "@/lib/language/locale";
import { tipsPath } from "@/lib/urls";
import { TipLayout } from "./tip-layout";

/** The page after a source deleted its tip, and never before. */
export function Deleted({ context: { locale } }: { context: { locale: Locale } }) {
  const { say } = locale;
  const send = (
    <a href={tipsPath} className="link">
      {say("deleted.send")}
    </a>
  );
  return (
    <TipLayout locale={locale} title={say("deleted.title")} standfirst={say("deleted.standfirst")}>
      <p className="mt-6 max-w-measure text-small">
        <Sentence say={say} of="deleted.more" with={{ send }} />
      </p>
    </TipLayout>
  );
}
