import { expect } from "playwright/test";
import { sitemapFaults } from "../schemas/sitemap-faults";
import { crawlOnce, fetchText, isPage } from "../site/crawl";
import { pathOf } from "../site/feeds";
import { test } from "../site/paper-test";

const locsIn = (xml: string, name = "loc") =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, url = ""]) => url);

test("the sitemaps validate against their schemas", async ({ paper }) => {
  const index = await fetchText(paper.address, "/sitemap.xml");
  expect(index.type).toBe("application/xml");
  expect(await sitemapFaults(index.text, "siteindex")).toEqual([]);
  const files = locsIn(index.text);
  expect(files.length).toBeGreaterThan(1);
  for (const url of files) {
    const { status, text } = await fetchText(paper.address, pathOf(url));
    expect.soft(status, url).toBe(200);
    expect.soft(await sitemapFaults(text, "sitemap"), url).toEqual([]);
  }
  const news = await fetchText(paper.address, "/news-sitemap.xml");
  expect(news.status).toBe(200);
  expect(await sitemapFaults(news.text, "sitemap")).toEqual([]);
});

test("the sitemap lists exactly the pages that links lead to, each once, with its true time and picture", async ({
  paper,
}) => {
  const index = await fetchText(paper.address, "/sitemap.xml");
  const texts: string[] = [];
  for (const url of locsIn(index.text)) texts.push((await fetchText(paper.address, pathOf(url))).text);
  const paths = texts.flatMap((text) => locsIn(text)).map(pathOf);
  expect(paths.length).toBe(new Set(paths).size);

  const pages = (await crawlOnce(paper)).filter((response) => isPage(response) && response.status === 200);
  // Further pages of a list, and pages for one reader only, are not listed.
  const isFurther = (path: string) =>
    /\/page\/\d+$|^\/most-read\/(?:.+\/)?(?:day|week|month)$|^\/tips\/./.test(path);
  const expected = pages.map(({ path }) => path).filter((path) => !isFurther(path));
  expect(paths.toSorted()).toEqual(expected.toSorted());

  for (const text of texts) {
    for (const [, url = "", rest = ""] of text.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)) {
      const [changed] = locsIn(rest, "lastmod");
      const data = await fetchText(paper.address, `${pathOf(url)}.json`);
      // Only stories exist as JSON.
      if (data.status !== 200) continue;
      const story = JSON.parse(data.text);
      expect.soft(changed, url).toBe(story.changedAt);
      for (const picture of locsIn(rest, "image:loc")) {
        expect
          .soft(
            story.image.files.map((file: { url: string }) => file.url),
            url,
          )
          .toContain(picture);
        expect.soft((await fetchText(paper.address, pathOf(picture))).status, picture).toBe(200);
      }
    }
  }
});
