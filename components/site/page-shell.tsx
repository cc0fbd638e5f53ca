import type { ReactNode } from "react";
import { Footer, type PaperLink } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import type { Category, Site } from "@/lib/content/model";
import { contentId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";

/** What every page needs besides its content. */
export type PageContext = {
  site: Site;
  locale: PageLocale;
  /** The pages about the paper. */
  pages: PaperLink[];
  /** Whether sources can send tips. Otherwise only the desk's mail address is offered. */
  takesTips: boolean;
};

type Props = {
  context: PageContext;
  /** The category of the page. */
  section?: Category | undefined;
  isFront?: boolean;
  /** False for pages that are rendered once and served for days. */
  isDated?: boolean;
  children: ReactNode;
};

/** The masthead, main element and footer of every page. */
export function PageShell({ context, section, isFront = false, isDated = true, children }: Props) {
  const { site, locale, pages, takesTips } = context;
  return (
    <>
      <a
        href={`#${contentId}`}
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-10 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
      >
        {site.say("page.skip")}
      </a>
      <Masthead site={site} {...(isDated && { locale })} section={section} isFront={isFront} />
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
}
