import { TopicHeading } from "@/components/stories/list-headings";
import { shareCard } from "@/lib/cards/card";
import { cardOfTopic } from "@/lib/cards/cards";
import { articlesAbout, topic } from "@/lib/content/articles";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { listRoute } from "./list-page";

/** The pages of a topic, in the paper and in its editions. */
export const topicRoute = listRoute("topic", (slug, { site, locale: { now, language } }) => {
  const found = topic(slug, now, language);
  return (
    found && {
      articles: articlesAbout(slug, now, language),
      heading: (total) => <TopicHeading topic={found} count={total} say={site.say} />,
      metadata: (number) =>
        listMetadata("topic", found, number, site, shareCard(cardOfTopic(found, now, language))),
      data: (page) => listData("topic", found, page, site),
    }
  );
});
