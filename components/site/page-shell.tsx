import type { ReactNode } from "react";
import { Footer, type PaperLink } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import type { Category, Site } from "@/lib/content/model";
import { contentId } from "@/lib/content/page-ids";
import { directionOf } from "@/lib/language/direction";
import type { PageLocale } from "@/lib/language/locale";
import { frontPath } from "@/lib/urls";
import { EarlyTypeface, LanguageStyles } from "./language-styles";
import { type Edition, LanguageSwitch } from "./language-switch";

/** What every page needs besides its content. */
export type PageContext = {
  site: Site;
  locale: PageLocale;
  /** The languages of the paper, its own first; empty if there is one. */
  editions: Edition[];
  /** The pages about the paper. */
  pages: PaperLink[];
  /** Whether sources can send tips. Otherwise only the desk's mail address is offered. */
  takesTips: boolean;
};

type Props = {
  context: PageContext;
  /** The category of the page. */
  section?: Category | undefined;
  /** The path of the page in the paper's own language, if it is in every edition. */
  path?: string;
  /** The same text in other languages. */
  translations?: { language: string; slug: string }[];
  isFront?: boolean;
  /** False for pages that are rendered once and served for days. */
  isDated?: boolean;
  children: ReactNode;
};

/** The masthead, main element and footer of every page. */
export function PageShell({ context, section, isFront = false, isDated = true, children, ...shown }: Props) {
  const { site, locale, editions, pages, takesTips } = context;
  const shell = (
    <>
      <EarlyTypeface language={site.language} />
      <a
        href={`#${contentId}`}
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-10 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
      >
        {site.say("page.skip")}
      </a>
      <Masthead site={site} {...(isDated && { locale })} section={section} isFront={isFront}>
        <LanguageSwitch editions={editions} locale={locale} {...shown} />
      </Masthead>
      <main
        id={contentId}
        tabIndex={-1}
        className={`mx-auto w-full max-w-page px-5 outline-none ${section ? `line-${section.slug}` : ""}`}
      >
        {children}
      </main>
      <Footer site={site} pages={pages} takesTips={takesTips} />
    </>
  );
  return locale.at(frontPath) === frontPath ? shell : <InEdition language={site.language}>{shell}</InEdition>;
}

/** A page in another language than the paper's own, which the document states (lib/documents/document.ts). */
function InEdition({ language, children }: { language: string; children: ReactNode }) {
  const direction = directionOf(language);
  return (
    <div lang={language} dir={direction} className={direction}>
      <meta name="document-language" content={language} />
      <LanguageStyles language={language} isOfEdition />
      {children}
    </div>
  );
}
