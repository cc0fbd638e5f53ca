import { Fragment } from "react";
import { Age } from "@/components/stories/age";
import { toneOf } from "@/components/stories/headline-link";
import { PartnerLine } from "@/components/stories/partner-line";
import type { ArticleEntry } from "@/lib/content/model";
import { mostReadId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";
import { keptTogether } from "@/lib/language/no-break";
import type { MostReadList } from "@/lib/most-read/lists";
import { articlePath, mostReadPath, viaMostRead } from "@/lib/urls";
import { MethodNote } from "./method-note";

type MostReadBoardProps = { list: MostReadList; locale: PageLocale; here?: string };

/**
 * The Most Read list: rank, headline, category, age. Where too few were read, the most read of the whole
 * site or the newest stories follow, under that name. `here`: the story whose page this is; its own link
 * carries no mark of the list.
 */
export function MostReadBoard({ list, locale, here }: MostReadBoardProps) {
  const { category, ranked, elsewhere, latest } = list;
  const { say } = locale;
  const own =
    category && ranked.length > 0 ? say("most read.in", { section: category.name }) : say("most read.name");
  const parts = [
    {
      name: own,
      href: locale.at(mostReadPath(ranked.length > 0 ? category?.slug : undefined)),
      rows: ranked,
    },
    {
      name: ranked.length > 0 ? say("most read.all") : own,
      href: locale.at(mostReadPath()),
      rows: elsewhere,
    },
    {
      name: say("most read.latest"),
      href: locale.at(mostReadPath()),
      rows: latest.map((article) => ({ article, isRising: false })),
      isUnranked: true,
    },
  ].filter(({ rows }) => rows.length > 0);
  const [first, ...others] = parts;
  if (!first) return null;
  return (
    <section aria-labelledby={mostReadId} className="most-read mt-14 border-t-3 border-ink pt-4 print:hidden">
      <h2 id={mostReadId} className="text-feature font-headline tracking-heading">
        <a href={first.href}>{first.name}</a>
      </h2>
      <MethodNote ranked={[...ranked, ...elsewhere]} updatedAt={list.updatedAt} locale={locale} />
      <Rows {...first} locale={locale} here={here} />
      {others.map((part) => (
        <Fragment key={part.name}>
          <h3 className="label mt-1">{part.name}</h3>
          <Rows {...part} locale={locale} here={here} />
        </Fragment>
      ))}
    </section>
  );
}

type RowsProps = {
  /** Without readers there are no ranks, only times. */
  isUnranked?: boolean;
  rows: readonly { article: ArticleEntry; isRising: boolean }[];
  locale: PageLocale;
  here: string | undefined;
};

function Rows({ rows, locale, here, isUnranked = false }: RowsProps) {
  const List = isUnranked ? "ul" : "ol";
  return (
    <List className="board">
      {rows.map(({ article, isRising }) => {
        const { slug, category, headline, label, partner, shortHeadline, publishedAt } = article;
        return (
          <li key={slug} className={`line-${category.slug}`}>
            <PartnerLine partner={partner} say={locale.say} />
            <a
              className={toneOf(article)}
              href={articlePath(slug) + (slug === here ? "" : viaMostRead)}
              aria-current={slug === here ? "page" : undefined}
            >
              {keptTogether(shortHeadline ?? headline, locale.say.language)}
            </a>{" "}
            <Age of={publishedAt} locale={locale} />{" "}
            <span>
              {isRising ? locale.say("most read.rising row", { section: category.name }) : category.name}
              {label === "opinion" && ` · ${locale.say("label.opinion")}`}
            </span>
          </li>
        );
      })}
    </List>
  );
}
