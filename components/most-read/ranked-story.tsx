import { Sentence } from "@/components/site/sentence";
import { HeadlineLink } from "@/components/stories/headline-link";
import { StoryMeta } from "@/components/stories/story-meta";
import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import type { Ranked } from "@/lib/most-read/ranking";
import { type Remark, reason, remarkOn } from "@/lib/most-read/reasons";
import { isSameWindow, type Window } from "@/lib/most-read/windows";

type RankedStoryProps = {
  entry: Ranked<ArticleEntry>;
  place: number;
  all: readonly Ranked<ArticleEntry>[];
  shownWindow: Window;
  locale: PageLocale;
};

/**
 * A story with its readers, the reason for its place, and a bar beside the most read of the window. One that
 * has its place by readers of a wider window has no bar: it would be longer than those above it.
 */
export function RankedStory({ entry, place, all, shownWindow, locale }: RankedStoryProps) {
  const { article, readers, window, isRising } = entry;
  const { say } = locale;
  const most = Math.max(...all.filter((one) => isSameWindow(one.window, window)).map((one) => one.readers));
  const isOfWindow = isSameWindow(window, shownWindow);
  const share = Math.max(1, Math.round((100 * readers) / most));
  const remark: Remark | undefined = isRising ? "rising" : remarkOn(entry, all.slice(place));
  const counted = (
    <Sentence
      say={say}
      of="most read.readers"
      with={{
        count: readers,
        number: <b className="font-semibold text-ink">{say("number", { number: readers })}</b>,
      }}
    />
  );
  return (
    <li
      className={`line-${article.category.slug} grid grid-cols-ranking gap-x-4 border-b border-rule py-4 md:grid-cols-wide-ranking`}
    >
      <span aria-hidden="true" className="font-numeral text-numeral tracking-numeral">
        {place}
      </span>
      <div className="max-w-measure">
        <h2 className="headline text-story">
          <HeadlineLink article={article} say={say} />
        </h2>
        <div className="mt-1.5">
          <StoryMeta article={article} locale={locale} />
        </div>
        <p className="label mt-1.5">{reason(locale.say, entry, remark)}</p>
      </div>
      <div className="col-start-2 mt-2 md:col-start-3 md:mt-1">
        <p className="label">
          {isOfWindow ? (
            counted
          ) : (
            <Sentence
              say={say}
              of="most read.windowed"
              with={{ name: counted, window: say(`window.${window.name}`) }}
            />
          )}
          {remark && (
            <>
              {" · "}
              <span className="text-ink">
                {isRising && <span aria-hidden="true">↑ </span>}
                {say(`remark.${remark}`)}
              </span>
            </>
          )}
        </p>
        {isOfWindow && (
          <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" className="mt-1 h-1 w-full">
            <rect
              {...(say.direction === "rtl" && { x: 100 - share })}
              width={share}
              height="3"
              className="fill-line"
            />
          </svg>
        )}
      </div>
    </li>
  );
}
