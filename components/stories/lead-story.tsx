import { Picture } from "@/components/picture/picture";
import type { FrontLayout, Lead } from "@/lib/content/front/front";
import type { PageLocale } from "@/lib/language/locale";
import { FollowUps } from "./follow-ups";
import { HeadlineLink } from "./headline-link";
import { Kicker } from "./kicker";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";

type Props = { lead: Lead; layout: FrontLayout; isFirst: boolean; locale: PageLocale };

/** What fills the space that a lead has in each layout, as for <img sizes>. */
const sizes: Record<FrontLayout, string> = {
  splash: "(min-width: 77.5rem) 75rem, 100vw",
  twin: "(min-width: 77.5rem) 36rem, (min-width: 60rem) 46vw, 100vw",
  normal: "(min-width: 77.5rem) 49rem, (min-width: 60rem) 63vw, 100vw",
  quiet: "(min-width: 77.5rem) 49rem, (min-width: 60rem) 63vw, 100vw",
};

/**
 * A lead story of the front page. The picture of the first one is the only large one on phones. In a splash
 * the headline stands above it. Without a picture the headline is larger, under a rule in the section's
 * colour.
 */
export function LeadStory({ lead: { article, followUps }, layout, isFirst, locale }: Props) {
  const { image, headline, category } = article;
  const length = headline.length > 110 ? "long" : headline.length > 60 ? "middling" : "";
  const picture = image && (
    <Picture
      picture={image}
      alt={image.alt}
      sizes={sizes[layout]}
      isFirst={isFirst}
      className="lead-picture"
    />
  );
  return (
    <article className={`card lead line-${category.slug} ${length} ${image ? "" : "bare"}`}>
      {layout !== "splash" && picture}
      <Kicker article={article} locale={locale} />
      <h2 className="headline">
        <HeadlineLink article={article} say={locale.say} />
      </h2>
      {layout === "splash" && picture}
      <Standfirst article={article} say={locale.say} className="lead-standfirst" />
      <StoryMeta article={article} locale={locale} className="dotted mt-3" />
      <FollowUps articles={followUps} say={locale.say} />
    </article>
  );
}
