import type { Label } from "@/lib/content/labels";
import type { ArticleEntry } from "@/lib/content/model";
import type { Locale } from "@/lib/language/locale";
import type { Say } from "@/lib/language/say";
import { listPath } from "@/lib/urls";

type Props = { article: ArticleEntry; locale: Locale; isLinked?: boolean; className?: string };

/** The category of a story and, unless it is plain news, its label (opinion, analysis, ...). */
export function Kicker({ article, locale, isLinked = false, className = "" }: Props) {
  const { category, label } = article;
  return (
    <p className={`line-${category.slug} flex flex-wrap items-center gap-x-3 gap-y-1 ${className}`}>
      {isLinked ? (
        <a href={locale.at(listPath("category", category.slug))} className="stop py-1 hover:before:bg-line">
          {category.name}
        </a>
      ) : (
        <span className="stop">{category.name}</span>
      )}{" "}
      {label && <LabelMark label={label} say={locale.say} className="border-s border-rule ps-3" />}
    </p>
  );
}

/** The label alone, for lists whose heading already names the category. */
export function LabelMark({ label, say, className = "" }: { label: Label; say: Say; className?: string }) {
  return <span className={`label text-ink ${className}`}>{say(`label.${label}`)}</span>;
}
