import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AboutAuthors, TipLine } from "@/components/article/article-end";
import { Byline } from "@/components/article/byline";
import { Corrections } from "@/components/article/corrections";
import { AuthorHeading } from "@/components/stories/list-headings";
import { aSite, aWholeArticle } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { inEdition } from "@/lib/urls";
import { Footer } from "./footer";

const pages = [{ slug: "about", title: "About the paper" }];
const now = new Date("2026-11-25T00:00:00Z");
const article = aWholeArticle({ corrections: [{ at: now, text: "It was 1931." }] });

/** What a paper in English says about itself, on the pages of a language. */
function textsIn(language: string): string {
  const site = aSite({
    language,
    say: wordsOf(language),
    ...(language !== "en-GB" && { ownLanguage: "en-GB", at: (path) => inEdition(language, path) }),
  });
  const locale = { ...site, now };
  const texts: ReactNode = (
    <>
      <Footer site={site} pages={pages} takesTips />
      {article.authors.map((author) => (
        <AuthorHeading key={author.slug} author={author} count={1} locale={site} />
      ))}
      <Byline article={article} locale={locale} />
      <AboutAuthors authors={article.authors} locale={locale} />
      <TipLine site={site} takesTips />
      <Corrections corrections={article.corrections} policy={{ slug: "corrections" }} locale={locale} />
    </>
  );
  return renderToStaticMarkup(texts);
}

test("an edition marks what is in the paper's own language, and links to it", () => {
  for (const [language, marks] of [
    ["ar", 'lang="en-GB" dir="ltr"'],
    ["fr", 'lang="en-GB"'],
  ] as const) {
    const html = textsIn(language);
    expect.soft(html).toContain(`<span ${marks}>About the paper</span>`);
    expect.soft(html.split(`<span ${marks}>Reporter</span>`)).toHaveLength(3);
    expect.soft(html.split(`<span ${marks}>Rides Line 7.</span>`)).toHaveLength(3);
    const own = [...html.matchAll(/<a [^>]*href="\/(?:about|tips|corrections)"[^>]*>/g)];
    expect(own).toHaveLength(4);
    for (const [link] of own) expect.soft(link).toContain('hrefLang="en-GB"');
    const others = html.match(/<a [^>]*href="\/(?:ar|fr)\/[^>]*>/g) ?? [];
    expect(others.length).toBeGreaterThan(3);
    for (const link of others) expect.soft(link).not.toContain("hrefLang");
  }
});

test("a paper marks nothing in its own language", () => {
  const html = textsIn("en-GB");
  expect(html).toContain("Rides Line 7.");
  expect(html).not.toMatch(/\s(?:lang|hrefLang|dir)=/);
});
