import { escapeXml } from "@/lib/xml";

/** A page in a sitemap. All addresses are whole URLs. */
export type SitemapEntry = {
  url: string;
  /** The last real change, if it is known. */
  changedAt?: Date | undefined;
  picture?: string | undefined;
};

/** https://www.sitemaps.org/protocol.html, with Google's image extension. */
export function writeSitemap(entries: SitemapEntry[]): string {
  const children = entries.map(({ url, changedAt, picture }) => {
    const image = picture ? `<image:image>${element("image:loc", picture)}</image:image>` : "";
    return `<url>${element("loc", url)}${lastmod(changedAt)}${image}</url>`;
  });
  return document("urlset", ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"', children);
}

export function writeSitemapIndex(files: Pick<SitemapEntry, "url" | "changedAt">[]): string {
  const children = files.map(
    ({ url, changedAt }) => `<sitemap>${element("loc", url)}${lastmod(changedAt)}</sitemap>`,
  );
  return document("sitemapindex", "", children);
}

type NewsEntry = {
  url: string;
  title: string;
  publishedAt: Date;
  /** The paper's name in the language of the story. */
  publication: { name: string; language: string };
};

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function writeNewsSitemap(entries: NewsEntry[]): string {
  const children = entries.map(({ url, title, publishedAt, publication: { name, language } }) => {
    const publication = `<news:publication>${element("news:name", name)}${element("news:language", language)}</news:publication>`;
    const date = element("news:publication_date", publishedAt.toISOString());
    return `<url>${element("loc", url)}<news:news>${publication}${date}${element("news:title", title)}</news:news></url>`;
  });
  return document("urlset", ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"', children);
}

function document(root: string, namespace: string, children: string[]): string {
  const opening = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespace}>`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', opening, ...children, `</${root}>`].join("\n")}\n`;
}

const lastmod = (date: Date | undefined) => (date ? element("lastmod", date.toISOString()) : "");

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
