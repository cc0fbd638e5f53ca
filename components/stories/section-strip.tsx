import type { ArticleEntry, Category } from "@/lib/content/model";
import { stripId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";
import { listPath } from "@/lib/urls";
import { StripHeading } from "./strip-heading";
import { openerFirst, type Rhythm, rhythmOf } from "./strip-rhythm";
import { Teaser } from "./teaser";

/** The widths of the opening picture and of the others. */
const widths: Record<Rhythm["form"], [opener: string, others: string]> = {
  feature: ["30rem", "9rem"],
  halves: ["36rem", "9rem"],
  row: ["18rem", "18rem"],
};

type Props = { category: Category; articles: ArticleEntry[]; locale: PageLocale; place: number };

/** A category on the front page, with one to five stories. `place` counts the strips. */
export function SectionStrip({ category, articles, locale, place }: Props) {
  const [opener, ...others] = openerFirst(articles);
  if (!opener) return null;
  const { form, isTurned } = rhythmOf(articles, place);
  const [openerWidth, othersWidth] = widths[form];
  const id = stripId(category.slug);
  return (
    <section className={`strip line-${category.slug}`} aria-labelledby={id}>
      <StripHeading id={id} name={category.name} href={locale.at(listPath("category", category.slug))} />
      <div className={`${form} ${isTurned ? "turned" : ""}`}>
        <Teaser article={opener} locale={locale} width={openerWidth} isOpener />
        {others.length > 0 && (
          <div className="others">
            {others.map((article) => (
              <Teaser
                key={article.slug}
                article={article}
                locale={locale}
                width={others.length === 1 && form === "feature" ? "24rem" : othersWidth}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
