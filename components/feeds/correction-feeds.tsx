import { Sentence } from "@/components/site/sentence";
import type { Say } from "@/lib/language/say";
import { correctionsDataPath } from "@/lib/urls";
import { FeedRow } from "./feed-row";

/** The feeds of corrections, on the page that says how the paper corrects. */
export function CorrectionFeeds({ say }: { say: Say }) {
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
        <FeedRow name={say("corrections.name")} list="corrections" say={say} />
      </div>
    </section>
  );
}
