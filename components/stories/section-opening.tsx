import { Picture } from "@/components/picture/picture";
import type { Lead } from "@/lib/content/front/front";
import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { FollowUps } from "./follow-ups";
import { HeadlineLink } from "./headline-link";
import { LabelMark } from "./kicker";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";
import { StoryRow } from "./story-row";

type Props = { lead: Lead; seconds: readonly ArticleEntry[]; locale: PageLocale };

/** What a section begins with: its lead, and up to four stories below. */
export function SectionOpening({ lead, seconds, locale }: Props) {
  return (
    <>
      <SectionLead lead={lead} locale={locale} />
      <StoryRow articles={seconds} locale={locale} level="h2" />
    </>
  );
}

/** The lead of a section: words and a large picture beside each other, or without one large words alone. */
function SectionLead({ lead, locale }: Pick<Props, "lead" | "locale">) {
  const { article, followUps } = lead;
  const { image, label } = article;
  return (
    <article
      className={`card mt-6 grid gap-x-8 gap-y-4 [&>*]:min-w-0 ${image ? "lg:grid-cols-not-found" : ""}`}
    >
      {image && (
        <Picture
          picture={image}
          alt={image.alt}
          sizes="(min-width: 77.5rem) 42rem, (min-width: 60rem) 56vw, 100vw"
          isFirst
          className="-mx-5 aspect-3/2 w-bleed max-w-none md:mx-0 md:w-full"
        />
      )}
      <div className={image ? "max-w-measure lg:self-center" : ""}>
        {label && (
          <p className="mb-1">
            <LabelMark label={label} say={locale.say} />
          </p>
        )}
        <h2 className={`headline tracking-title ${image ? "text-long-title" : "text-title"}`}>
          <HeadlineLink article={article} say={locale.say} />
        </h2>
        <Standfirst article={article} say={locale.say} className="mt-3 max-w-measure text-standfirst/lead" />
        <StoryMeta article={article} locale={locale} className="dotted mt-3" />
        <FollowUps articles={followUps} say={locale.say} />
      </div>
    </article>
  );
}
