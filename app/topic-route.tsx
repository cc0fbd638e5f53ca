import { TopicHeading } from "@/components/stories/list-headings";
import { TopicOpening } from "@/components/stories/topic-opening";
import { shareCard } from "@/lib/cards/card";
import { cardOfTopic } from "@/lib/cards/cards";
import { articlesAbout, topic } from "@/lib/content/articles";
import { milestonesOf } from "@/lib/content/milestones";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { listRoute } from "./list-page";

/** The pages of a topic, in the paper and in its editions. */
export const topicRoute = listRoute("topic", (slug, { site, locale }) => {
  const { now, language } = locale;
  const found = topic(slug, now, language);
  const about = articlesAbout(slug, now, language);
  return (
    found && {
      articles: about,
      opening: () => {
        const { explainer } = found ?? {};
        const stories = milestonesOf(about, locale);
        if (!explainer && stories.length === 0) return { part: undefined };
        return { part: <TopicOpening explainer={explainer} stories={stories} locale={locale} /> };
      },
      heading: (total) => <TopicHeading topic={found} count={total} say={site.say} />,
      metadata: (number) =>
        listMetadata("topic", found, number, site, shareCard(cardOfTopic(found, now, language))),
      data: (page) => listData("topic", found, page, site),
    }
  );
});
