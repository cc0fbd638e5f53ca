import type { ReactNode } from "react";
import type { Category, Site } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import type { Say } from "@/lib/language/say";
import { longDate } from "@/lib/time";
import { frontPath, listPath } from "@/lib/urls";

type Props = {
  site: Site;
  locale?: PageLocale;
  section: Category | undefined;
  isFront: boolean;
  /** The switch to other languages. */
  children?: ReactNode;
};

/** The paper's name above the bar of categories. On the front page the name is the <h1>. */
export function Masthead({ site, locale, section, isFront, children }: Props) {
  const Name = isFront ? "h1" : "p";
  const size = isFront ? "text-front-name md:text-wide-front-name" : "text-name";
  return (
    <header className="mx-auto w-full max-w-page px-5 pt-4 md:pt-5">
      <div className="grid grid-cols-masthead items-center md:items-start md:grid-cols-wide-masthead md:gap-x-6 print:border-b print:border-ink print:pb-2">
        <p className="label hidden md:block">{locale && longDate(locale.now, locale)}</p>
        <Name className={`${size} col-start-2 text-center font-headline tracking-name`}>
          <a href={site.at(frontPath)} className="no-underline">
            {site.name}
          </a>
        </Name>
        <div className="col-start-3 flex items-center justify-end gap-4">
          <p className="label hidden md:block">{site.tagline}</p>
          <ThemeButton say={site.say} />
        </div>
      </div>
      {children}
      <SectionBar site={site} section={section} />
    </header>
  );
}

function SectionBar({ site, section }: Pick<Props, "site" | "section">) {
  return (
    <nav
      aria-label={site.say("page.sections")}
      className="-mx-5 mt-3 border-t-3 border-b border-t-ink border-b-rule md:mx-0 md:mt-4 print:hidden"
    >
      <ul className="section-bar flex gap-x-6 overflow-x-auto ps-5 pe-14 md:flex-wrap md:justify-center md:pe-5 md:gap-x-8">
        {site.categories.map((category) => (
          <li
            key={category.slug}
            className={`line-${category.slug} flex-none max-md:has-current:order-first`}
          >
            <a
              href={site.at(listPath("category", category.slug))}
              aria-current={category.slug === section?.slug ? "true" : undefined}
              className="stop -mx-1.5 px-1.5 py-3 text-section-bar current:[box-shadow:inset_0_-3px_var(--line)] current:before:bg-line hover:before:bg-line"
            >
              {category.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Chooses the light theme, the dark one, or the system's. Hidden without script. */
function ThemeButton({ say }: { say: Say }) {
  return (
    <theme-switch
      data-light={say("page.theme light")}
      data-dark={say("page.theme dark")}
      className="print:hidden"
    >
      <button type="button" aria-label={say("page.theme system")} className="-m-3 block cursor-pointer p-3">
        <svg viewBox="0 0 20 20" className="size-5 fill-none stroke-ink stroke-icon" aria-hidden="true">
          <circle cx="10" cy="10" r="7" />
          <path d="M10 3a7 7 0 0 1 0 14z" />
        </svg>
      </button>
      <output className="sr-only" />
    </theme-switch>
  );
}
