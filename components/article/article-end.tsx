/** What follows the text of a story: its topics, its authors, and how to reach and follow the newsroom. */
import { Fragment } from "react";
import { Picture } from "@/components/picture/picture";
import { InOwnLanguage, toOwnLanguage } from "@/components/site/own-language";
import { Sentence } from "@/components/site/sentence";
import type { Author, Site, Topic } from "@/lib/content/model";
import { aboutAuthorId } from "@/lib/content/page-ids";
import type { Locale } from "@/lib/language/locale";
import { listPath, tipsPath } from "@/lib/urls";
import { mostInFull } from "./most-in-full";

export function Topics({ topics, locale }: { topics: Topic[]; locale: Locale }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label={locale.say("article.topics")} className="mt-10 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 font-sans text-note">
        {topics.map(({ slug, name }) => (
          <li key={slug}>
            <a href={locale.at(listPath("topic", slug))} className="link inline-block py-1 font-semibold">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A box about each author of the story; where they are many, a list of their names and roles. */
export function AboutAuthors({ authors, locale }: { authors: Author[]; locale: Locale }) {
  if (authors.length > mostInFull)
    return (
      <ul className="mt-8 gap-x-8 border-t border-rule pt-5 font-sans text-note/snug md:columns-2">
        {authors.map(({ slug, name, role }) => (
          <li key={slug} className="break-inside-avoid py-1.5">
            <a href={locale.at(listPath("author", slug))} className="link font-semibold">
              {name}
            </a>{" "}
            <span className="text-muted">
              <InOwnLanguage locale={locale}>{role}</InOwnLanguage>
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="stack mt-8 border-t border-rule pt-6">
      {authors.map((author) => (
        <section key={author.slug} className="flex gap-4" aria-labelledby={aboutAuthorId(author.slug)}>
          {author.face && (
            <Picture picture={author.face} alt="" sizes="4rem" className="size-16 flex-none rounded-[50%]" />
          )}
          <div className="text-small">
            <h2 id={aboutAuthorId(author.slug)} className="font-headline">
              {locale.say("article.about author", { name: author.name })}
            </h2>
            <p className="mt-1 text-muted">
              <InOwnLanguage locale={locale}>{author.bio}</InOwnLanguage>
            </p>
            <p className="label mt-2 flex flex-wrap gap-x-4 print:hidden">
              <a href={locale.at(listPath("author", author.slug))} className="link inline-block py-1">
                {locale.say("article.by author", { name: author.name })}
              </a>
              {author.links.map(({ label, url }) => (
                <Fragment key={url}>
                  {" "}
                  <a href={url} className="link inline-block py-1" rel="me">
                    {label}
                  </a>
                </Fragment>
              ))}
            </p>
          </div>
        </section>
      ))}
    </div>
  );
}

export function TipLine({ site, takesTips }: { site: Site; takesTips: boolean }) {
  const { tips, say } = site;
  const question = say("footer.tip");
  return (
    <p className="mt-8 flex flex-wrap justify-between gap-x-4 border-y border-ink py-4 font-strong">
      {takesTips ? (
        <a href={tipsPath} {...toOwnLanguage(site)} className="link">
          {question}
        </a>
      ) : (
        <span>{question}</span>
      )}{" "}
      <a href={`mailto:${tips.mail}`} className="link">
        {tips.mail}
      </a>
    </p>
  );
}

export function FollowLine({ site: { handle, profiles, say } }: { site: Site }) {
  return (
    <p className="label mt-4 flex flex-wrap gap-x-4 print:hidden">
      <span>
        <Sentence
          say={say}
          of="article.follow"
          with={{ handle: <strong className="text-ink">{handle}</strong> }}
        />
      </span>
      {profiles.map(({ name, url }) => (
        <Fragment key={url}>
          {" "}
          <a href={url} rel="me" className="link">
            {name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
