import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { inEdition } from "@/lib/urls";
import { LanguageSwitch } from "./language-switch";

const now = new Date("2026-11-23T12:00:00Z");
const site = aSite({ language: "en-GB" });
const locale = { ...site, now };
const inLanguage = (language: string) => ({ language, at: (path: string) => inEdition(language, path) });
const editions = [{ language: "en-GB", at: site.at }, inLanguage("hy"), inLanguage("zh-Hant-TW")];

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)" hrefLang="([^"]*)" lang="[^"]*" dir="[^"]*"[^>]*>([^<]*)</g)].map(
    (link) => link.slice(1),
  );

test("the switch names each other language in itself, and leads to the same page there", () => {
  const html = renderToStaticMarkup(<LanguageSwitch editions={editions} locale={locale} path="/feeds" />);
  expect(linksIn(html)).toEqual([
    ["/hy/feeds", "hy", "Հայերեն"],
    ["/zh-hant-tw/feeds", "zh-Hant-TW", "中文"],
  ]);
});

test("two languages that differ only in country or script are shown with it", () => {
  const chinese = [inLanguage("en"), inLanguage("en-GB"), inLanguage("zh-Hans"), inLanguage("zh-Hant")];
  const html = renderToStaticMarkup(<LanguageSwitch editions={chinese} locale={locale} />);
  expect(linksIn(html).map(([, , name]) => name)).toEqual(["English", "简体中文", "繁體中文"]);
  const other = { ...locale, language: "en" };
  expect(renderToStaticMarkup(<LanguageSwitch editions={chinese} locale={other} />)).toContain(
    ">British English<",
  );
});

test("a paper in one language has no switch", () => {
  const [own] = editions;
  expect(renderToStaticMarkup(<LanguageSwitch editions={own ? [own] : []} locale={locale} />)).toBe("");
});

test("the switch of a story leads to its translation, or else to the front page", () => {
  const translations = [{ language: "hy", slug: "tramvay" }];
  const html = renderToStaticMarkup(
    <LanguageSwitch editions={editions} locale={locale} translations={translations} />,
  );
  expect(linksIn(html).map(([path]) => path)).toEqual(["/tramvay", "/zh-hant-tw"]);
});
