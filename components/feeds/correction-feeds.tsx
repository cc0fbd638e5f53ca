import { correctionsDataPath } from "@/lib/urls";
import { FeedRow } from "./feed-row";

/** The feeds of corrections, on the page that says how the paper corrects. */
export function CorrectionFeeds() {
  return (
    <section className="mt-12">
      <h2 className="border-t border-rule pt-4 text-feature font-heading tracking-heading">
        Follow our corrections
      </h2>
      <p className="mt-2 text-body">
        Each correction, of old stories too, is in a feed of its own, with the wording before and after.
        Programs can read the latest as{" "}
        <a href={correctionsDataPath} className="link">
          data
        </a>
        .
      </p>
      <div className="mt-2">
        <FeedRow name="Corrections" list="corrections" />
      </div>
    </section>
  );
}
