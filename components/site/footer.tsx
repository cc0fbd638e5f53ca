import type { Site } from "@/lib/content/model";
import { feedsPath, listPath, mostReadPath, pagePath, tipsPath } from "@/lib/urls";

/** A link to a page about the paper. */
export type PaperLink = { slug: string; title: string };

type Props = { site: Site; pages: PaperLink[]; takesTips: boolean };

export function Footer({ site, pages, takesTips }: Props) {
  return (
    <footer className="mx-auto mt-16 w-full max-w-page px-5">
      <div className="grid gap-x-8 gap-y-9 border-t-3 border-ink pt-6 pb-12 md:grid-cols-footer">
        <div>
          <p className="text-feature/none font-headline tracking-heading">{site.name}</p>
          <p className="label mt-2 max-w-xs">{site.description}</p>
          <p className="label mt-4">
            Have a tip we should know?{" "}
            {takesTips && (
              <>
                <a className="link text-ink" href={tipsPath}>
                  Send it to us
                </a>
                {", or write to "}
              </>
            )}
            {!takesTips && "Write to "}
            <a className="link text-ink" href={`mailto:${site.tips.mail}`}>
              {site.tips.mail}
            </a>
          </p>
        </div>
        <FooterLinks
          title="All sections"
          links={site.categories.map(({ slug, name }) => ({ href: listPath("category", slug), text: name }))}
        />
        <FooterLinks
          title="The paper"
          links={[
            { href: mostReadPath(), text: "Most Read" },
            { href: feedsPath, text: "Feeds" },
            ...pages.map(({ slug, title }) => ({ href: pagePath(slug), text: title })),
          ]}
        />
      </div>
    </footer>
  );
}

function FooterLinks({ title, links }: { title: string; links: { href: string; text: string }[] }) {
  return (
    <nav aria-label={title} className="print:hidden">
      <p className="label font-semibold text-ink">{title}</p>
      <ul className="mt-1">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="label inline-block py-1 hover:text-ink hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
