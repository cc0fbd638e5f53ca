import { escapeXml } from "@/lib/xml";

/** A page in a sitemap. All addresses are whole URLs. */
export type SitemapEntry = {
  url: string;
  /** The last real change, if it is known. */
  changedAt?: Date | undefined;
  pictures?: string[];
};

type NewsEntry = { url: string; title: string; publishedAt: Date };

const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** https://www.sitemaps.org/protocol.html, with Google's image extension. */
export function writeSitemap(entries: SitemapEntry[]): string {
  const imageNamespace = ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
  return document(
    "urlset",
    imageNamespace,
    entries.map(({ url, changedAt, pictures = [] }) => [
      "url",
      element("loc", url) +
        lastmod(changedAt) +
        pictures.map((picture) => `<image:image>${element("image:loc", picture)}</image:image>`).join(""),
    ]),
  );
}

export function writeSitemapIndex(files: Pick<SitemapEntry, "url" | "changedAt">[]): string {
  return document(
    "sitemapindex",
    "",
    files.map(({ url, changedAt }) => ["sitemap", element("loc", url) + lastmod(changedAt)]),
  );
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function writeNewsSitemap(
  entries: NewsEntry[],
  { name, language }: { name: string; language: string },
): string {
  const publication = `<news:publication>${element("news:name", name)}${element("news:language", language)}</news:publication>`;
  return document(
    "urlset",
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
    entries.map(({ url, title, publishedAt }) => [
      "url",
      `${element("loc", url)}<news:news>${publication}` +
        `${element("news:publication_date", publishedAt.toISOString())}${element("news:title", title)}</news:news>`,
    ]),
  );
}

function document(root: string, namespaces: string, children: [name: string, xml: string][]): string {
  const lines = children.map(([name, xml]) => `<${name}>${xml}</${name}>\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${sitemaps}"${namespaces}>\n${lines}</${root}>\n`;
}

function lastmod(date: Date | undefined): string {
  return date ? element("lastmod", date.toISOString()) : "";
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
