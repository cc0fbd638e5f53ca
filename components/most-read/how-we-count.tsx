import { Sentence } from "@/components/site/sentence";
import { howWeCountId } from "@/lib/content/page-ids";
import type { Locale } from "@/lib/language/locale";
import { wordsAttributes } from "@/lib/language/say";
import { networkLimits } from "@/lib/most-read/network-caps";
import { fewestReaders } from "@/lib/most-read/ranking";
import { railWeight } from "@/lib/most-read/readership";
import { halfLife, windows } from "@/lib/most-read/windows";
import { mostReadDataPath } from "@/lib/urls";

/** The full method of the ranking, so that readers need not take it on trust. */
export function HowWeCount({ locale }: { locale: Locale }) {
  const { say } = locale;
  const [day, week, month] = windows.map(halfLife) as [number, number, number];
  const fewest = fewestReaders;
  const numbers = (
    <a href={locale.at(mostReadDataPath)} className="link">
      {say("method.numbers")}
    </a>
  );
  return (
    <section
      {...wordsAttributes(say)}
      aria-labelledby={howWeCountId}
      className="mt-12 max-w-measure border-t-3 border-ink pt-4 text-small [&>p]:mt-3"
    >
      <h2 id={howWeCountId} className="text-feature font-headline tracking-heading">
        {say("method.name")}
      </h2>
      <p>{say("method.readers", { perNetwork: networkLimits.perNetwork })}</p>
      <p>{say("method.windows", { fewest, day, week, month, railWeight })}</p>
      <p>{say("method.places", { fewest })}</p>
      <p>{say("method.privacy")}</p>
      <p>
        <Sentence say={say} of="method.data" with={{ numbers }} />
      </p>
    </section>
  );
}
