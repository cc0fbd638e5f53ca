import { listRoute } from "@/app/list-page";
import { prerenderedTopics } from "@/app/prerender";
import { TopicHeading } from "@/components/stories/list-headings";
import { shareCard } from "@/lib/cards/card";
import { cardOfTopic } from "@/lib/cards/cards";
import { articlesAbout, topic } from "@/lib/content/articles";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";

export const revalidate = 30;

export const generateStaticParams = () => prerenderedTopics().map((slug) => ({ topic: slug, page: [] }));

const { generateMetadata, Page } = listRoute("topic", (slug, { site, locale: { now } }) => {
  const found = topic(slug, now);
  return (
    found && {
      articles: articlesAbout(slug, now),
      heading: (total) => <TopicHeading topic={found} count={total} say={site.say} />,
      metadata: (number) => listMetadata("topic", found, number, site, shareCard(cardOfTopic(found, now))),
      data: (page) => listData("topic", found, page, site),
    }
  );
});

export { generateMetadata, Page as default };
