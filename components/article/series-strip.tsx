import "./series-strip.css";
import type { Article, ArticleEntry } from "@/lib/content/model";
import type { Neighbours } from "@/lib/content/parts";
import { ownDirection } from "@/lib/language/direction";
import type { Locale } from "@/lib/language/locale";
import { articlePath, listPath } from "@/lib/urls";

type Props = { series: Article["series"]; neighbours: Neighbours; locale: Locale };

/** Names the series and the part above the headline. Renders nothing for a story without a series. */
export function SeriesLine({ series, neighbours: { count }, locale }: Props) {
  if (!series) return null;
  const { slug, name, part } = series;
  return (
    <p className="series-line label">
      <a href={locale.at(listPath("series", slug))} className="link font-semibold">
        {name}
      </a>{" "}
      {locale.say("series.part of", { part, count })}
    </p>
  );
}

/** This part between links to those before and after it, as stops on a line below the text. */
export function SeriesStrip({ series, neighbours: { previous, next, count }, locale }: Props) {
  if (!series || !(previous || next)) return null;
  return (
    <nav aria-label={series.name} className="series-strip">
      {previous && <Stop article={previous} rel="prev" locale={locale} />}
      <p aria-current="step">
        <span className="label">{locale.say("series.part of", { part: series.part, count })}</span>
      </p>
      {next && <Stop article={next} rel="next" locale={locale} />}
    </nav>
  );
}

type StopProps = { article: ArticleEntry; rel: "prev" | "next"; locale: Locale };

function Stop({ article: { slug, headline, shortHeadline = headline }, rel, locale: { say } }: StopProps) {
  return (
    <p>
      <span className="label">{say(rel === "prev" ? "series.previous" : "series.next")}</span>{" "}
      <a rel={rel} href={articlePath(slug)} {...ownDirection(shortHeadline, say.direction)}>
        {shortHeadline}
      </a>
    </p>
  );
}
