import { publishedInAll } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { noOpenText, openText } from "@/lib/http/public-text";
import { absolute, articlePath, sitemapFilePath } from "@/lib/urls";
import { newsAmong, newsChangedAt } from "./news";
import { fileChangedAt, latest, sitemapFile, sitemapFiles } from "./sitemap-files";
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from "./write-sitemap";

const xml = "application/xml";

/** Serves the sitemap index, which lists all files of the sitemap. */
export function sitemapIndexResponse(now: Date): Response {
  const { address } = site();
  const files = sitemapFiles(now).map((file) => ({
    url: absolute(address, sitemapFilePath(file.name)),
    changedAt: fileChangedAt(file),
  }));
  const changedAt = latest(files.flatMap(({ changedAt }) => changedAt ?? []));
  return openText(writeSitemapIndex(files), xml, now, changedAt);
}

/** Serves one file of the sitemap, such as `pages.xml` or `2026-11.xml`; 404 for an unknown name. */
export function sitemapFileResponse(fileName: string, now: Date): Response {
  const name = /^(.+)\.xml$/.exec(fileName)?.[1];
  const file = name === undefined ? undefined : sitemapFile(name, now);
  return file ? openText(writeSitemap(file.entries), xml, now, fileChangedAt(file)) : noOpenText();
}

/** Serves the news sitemap: stories of the last two days. */
export function newsSitemapResponse(now: Date): Response {
  const { address } = site();
  const articles = publishedInAll(now);
  const entries = newsAmong(articles, now).map(({ slug, headline, publishedAt, language }) => ({
    url: absolute(address, articlePath(slug)),
    title: headline,
    publishedAt,
    publication: { name: site(language).name, language: newsLanguage(site(language).language) },
  }));
  const written = writeNewsSitemap(entries);
  return openText(written, xml, now, newsChangedAt(articles, now));
}

/** Google wants the language without a region, except for Chinese. */
function newsLanguage(language: string): string {
  const { language: name, script, region } = new Intl.Locale(language).maximize();
  if (name !== "zh") return name;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}
