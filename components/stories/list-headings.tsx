import { Fragment } from "react";
import { Picture } from "@/components/picture/picture";
import { InOwnLanguage } from "@/components/site/own-language";
import { Sentence } from "@/components/site/sentence";
import type { Author, Category, Topic, TopicInFull } from "@/lib/content/model";
import { ownDirection } from "@/lib/language/direction";
import type { Locale } from "@/lib/language/locale";
import type { Say } from "@/lib/language/say";

type Counted = { count: number; say: Say };

/** The heading of a category page: its name with a ring, and its line across the page. */
export function CategoryHeading({ category }: { category: Category }) {
  return (
    <header className="pt-8">
      <h1 className="flex items-center gap-4 text-title font-heading tracking-title before:size-ring before:flex-none before:rounded-[50%] before:border-ring before:border-line after:h-1.5 after:flex-1 after:bg-line">
        {category.name}
      </h1>
      <p className="mt-3 text-small text-muted md:text-body">{category.description}</p>
    </header>
  );
}

export function TopicHeading({ topic, count, say }: { topic: TopicInFull } & Counted) {
  return (
    <header className="border-b border-rule pt-8 pb-5">
      <p className="label">{say("list.topic")}</p>
      <h1 className="mt-2 text-title font-heading tracking-title">{topic.name}</h1>
      {topic.description && (
        <p
          {...ownDirection(topic.description, say.direction)}
          className="mt-3 max-w-lead text-standfirst/lead text-pretty md:text-lead"
        >
          {topic.description}
        </p>
      )}
      <p className="label mt-3">{say("list.stories", { count })}</p>
    </header>
  );
}

export function SeriesHeading({ series, count, say }: { series: Topic } & Counted) {
  return (
    <header className="border-b border-rule pt-8 pb-5">
      <p className="label">{say("series.name")}</p>
      <h1 className="mt-2 text-title font-heading tracking-title">{series.name}</h1>
      <p className="label mt-3">{say("list.stories", { count })}</p>
    </header>
  );
}

type AuthorHeadingProps = { author: Author; count: number; locale: Locale };

export function AuthorHeading({ author, count, locale }: AuthorHeadingProps) {
  return (
    <header className="flex flex-wrap items-end gap-x-8 gap-y-5 border-b border-rule pt-8 pb-8">
      {author.face && (
        <Picture
          picture={author.face}
          alt=""
          sizes="(min-width: 60rem) 20rem, (min-width: 44rem) 16rem, 10rem"
          isFirst
          className="size-40 md:size-64 lg:size-80"
        />
      )}
      <div className="max-w-measure min-w-64 flex-1">
        <p className="label">
          <InOwnLanguage locale={locale}>{author.role}</InOwnLanguage>
        </p>
        <h1 className="mt-2 text-title font-heading tracking-title hyphens-manual">{author.name}</h1>
        {author.beat && (
          <p className="mt-3 text-standfirst">
            <Sentence
              say={locale.say}
              of="author.beat"
              with={{ beat: <InOwnLanguage locale={locale}>{author.beat}</InOwnLanguage> }}
            />
          </p>
        )}
        <p className="mt-3 text-small text-pretty">
          <InOwnLanguage locale={locale}>{author.bio}</InOwnLanguage>
        </p>
        <p className="label mt-3 flex flex-wrap gap-x-4 gap-y-1">
          {author.links.map(({ label, url }) => (
            <Fragment key={url}>
              <a href={url} className="link" rel="me">
                {label}
              </a>{" "}
            </Fragment>
          ))}
          <span>{locale.say("list.stories", { count })}</span>
        </p>
      </div>
    </header>
  );
}
