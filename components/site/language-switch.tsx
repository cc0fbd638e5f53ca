import { directionOf } from "@/lib/language/direction";
import type { PageLocale } from "@/lib/language/locale";
import { articlePath, frontPath } from "@/lib/urls";

/** A language of the paper, and the addresses of its pages. */
export type Edition = { language: string; at: (path: string) => string };

type Props = {
  editions: Edition[];
  locale: PageLocale;
  path?: string;
  translations?: { language: string; slug: string }[];
};

/**
 * Leads to the same text in the other languages of the paper, to the same page, or to their front pages.
 * Each language has its own name for itself, with its country or script only where another differs in that.
 * Nothing in a paper of one language.
 */
export function LanguageSwitch({ editions, locale, path = frontPath, translations = [] }: Props) {
  const others = editions.filter(({ language }) => language !== locale.language);
  if (others.length === 0) return null;
  const spoken = editions.map((edition) => bareLanguage(edition.language));
  return (
    <nav aria-label={locale.say("page.languages")} className="mt-2 print:hidden">
      <ul className="flex flex-wrap justify-center gap-x-4">
        {others.map(({ language, at }) => {
          const isSpokenOnce = spoken.filter((one) => one === bareLanguage(language)).length === 1;
          const translation = translations.find((one) => one.language === language);
          return (
            <li key={language}>
              <a
                href={translation ? articlePath(translation.slug) : at(path)}
                hrefLang={language}
                lang={language}
                dir={directionOf(language)}
                className="label link inline-block py-1"
              >
                {nameOf(isSpokenOnce ? bareLanguage(language) : language, language)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The language of a tag, without its script and country. */
const bareLanguage = (tag: string) => new Intl.Locale(tag).language;

/** The name of a language in the language `itself`: "Հայերեն" of `hy`, "British English" of `en-GB`. */
function nameOf(tag: string, itself: string): string {
  const name = new Intl.DisplayNames(itself, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(itself) + name.slice(1);
}
