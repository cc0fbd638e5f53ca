import type { ReactNode } from "react";
import { Sentence } from "@/components/site/sentence";
import type { Site } from "@/lib/content/model";
import { wordsAttributes } from "@/lib/language/say";
import { feedsPath, listPath, mostReadPath, pagePath, tipsPath } from "@/lib/urls";
import { InOwnLanguage, toOwnLanguage } from "./own-language";

/** A link to a page about the paper. */
export type PaperLink = { slug: string; title: string };

type Props = { site: Site; pages: PaperLink[]; takesTips: boolean };

export function Footer({ site, pages, takesTips }: Props) {
  const { say } = site;
  return (
    <footer className="mx-auto mt-16 w-full max-w-page px-5">
      <div className="grid gap-x-8 gap-y-9 border-t-3 border-ink pt-6 pb-12 md:grid-cols-footer">
        <div>
          <p className="text-feature/name font-headline tracking-heading">{site.name}</p>
          <p className="label mt-2 max-w-xs">{site.description}</p>
          <p {...wordsAttributes(say)} className="label mt-4">
            {say("footer.tip")} <HowToSend site={site} takesTips={takesTips} />
          </p>
        </div>
        <FooterLinks
          title={say("footer.all sections")}
          links={site.categories.map(({ slug, name }) => ({
            href: site.at(listPath("category", slug)),
            text: name,
          }))}
        />
        <FooterLinks
          title={say("footer.paper")}
          links={[
            { href: site.at(mostReadPath()), text: say("most read.name") },
            { href: site.at(feedsPath), text: say("feeds.name") },
            ...pages.map(({ slug, title }) => ({
              href: pagePath(slug),
              text: <InOwnLanguage locale={site}>{title}</InOwnLanguage>,
              ...toOwnLanguage(site),
            })),
          ]}
        />
      </div>
    </footer>
  );
}

function HowToSend({ site, takesTips }: Pick<Props, "site" | "takesTips">) {
  const { say, tips } = site;
  const mail = (
    <a className="link text-ink" href={`mailto:${tips.mail}`}>
      {tips.mail}
    </a>
  );
  if (!takesTips) return <Sentence say={say} of="footer.write" with={{ mail }} />;
  const send = (
    <a className="link text-ink" href={tipsPath} {...toOwnLanguage(site)}>
      {say("footer.send")}
    </a>
  );
  return <Sentence say={say} of="footer.send or write" with={{ send, mail }} />;
}

type FooterLink = { href: string; text: ReactNode; hrefLang?: string };

function FooterLinks({ title, links }: { title: string; links: FooterLink[] }) {
  return (
    <nav aria-label={title} className="print:hidden">
      <p className="label font-semibold text-ink">{title}</p>
      <ul className="mt-1">
        {links.map(({ text, ...link }) => (
          <li key={link.href}>
            <a {...link} className="label inline-block py-1 hover:text-ink hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
