import { Sentence } from "@/components/site/sentence";
import type { Locale } from "@/lib/language/locale";
import { correctionsDataPath } from "@/lib/urls";
import { FeedRow } from "./feed-row";

/** The feeds of corrections, on the page that says how the paper corrects. */
export function CorrectionFeeds({ locale }: { locale: Locale }) {
  const { say } = locale;
  const data = (
    <a href={correctionsDataPath} className="link">
      {say("corrections.data")}
    </a>
  );
  return (
    <section className="mt-12">
      <h2 className="border-t border-rule pt-4 text-feature font-heading tracking-heading">
        {say("corrections.follow")}
      </h2>
      <p className="mt-2 text-body">
        <Sentence say={say} of="corrections.about" with={{ data }} />
      </p>
      <div className="mt-2">
        <FeedRow name={say("corrections.name")} list="corrections" locale={locale} />
      </div>
    </section>
  );
}
