import { Sentence } from "@/components/site/sentence";
import { HeadlineLink } from "@/components/stories/headline-link";
import { byTopicId } from "@/lib/content/page-ids";
import type { Locale } from "@/lib/language/locale";
import type { TopicList } from "@/lib/most-read/lists";
import { reason, reasonOfLongest } from "@/lib/most-read/reasons";
import { listPath } from "@/lib/urls";

/** The most read and the longest read story of each topic. */
export function MostReadByTopic({ topics, locale }: { topics: readonly TopicList[]; locale: Locale }) {
  if (topics.length === 0) return null;
  const { say } = locale;
  return (
    <section aria-labelledby={byTopicId} className="mt-12 border-t-3 border-ink pt-4">
      <h2 id={byTopicId} className="text-feature font-headline tracking-heading">
        {say("most read.by topic")}
      </h2>
      <ul className="mt-2 gap-x-12 md:columns-2">
        {topics.map(({ topic, ranked: [most], longest: [longest] }) => (
          <li key={topic.slug} className="break-inside-avoid border-b border-rule py-3">
            <a href={locale.at(listPath("topic", topic.slug))} className="link label">
              {topic.name}
            </a>
            {most && (
              <>
                <h3 className="headline mt-1 text-brief">
                  <HeadlineLink article={most.article} say={say} />
                </h3>
                <p className="label mt-1">{say("most read.most", { reason: reason(say, most) })}</p>
              </>
            )}
            {longest && (
              <p className="label mt-1">
                <Sentence
                  say={say}
                  of="most read.longest"
                  with={{
                    story: <HeadlineLink article={longest.article} say={say} />,
                    reason: reasonOfLongest(say, longest),
                  }}
                />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
