import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { anArticle, aSite, say } from "@/lib/content/testing/articles";
import { MostReadBoard } from "./most-read-board";

const now = new Date("2026-11-23T12:00:00Z");
const { language, timeZone, at } = aSite();
const locale = { now, language, timeZone, say, at };

test("without readers there are no ranks: stories stand by their times, in no ordered list", () => {
  const list = { ranked: [], elsewhere: [], latest: [anArticle()], category: undefined, updatedAt: now };
  const html = renderToStaticMarkup(<MostReadBoard list={list} locale={locale} />);
  expect(html).toContain('<ul class="board">');
  expect(html).not.toContain("<ol");
  expect(html).toContain('<time dateTime="2026-11-23T05:40:00.000Z">');
});

test("a row says who pays for its story, and that it is an opinion", () => {
  const article = anArticle({ label: "opinion", partner: { name: "Ode Ferries", kind: "paid" } });
  const list = { ranked: [], elsewhere: [], latest: [article], category: undefined, updatedAt: now };
  const html = renderToStaticMarkup(<MostReadBoard list={list} locale={locale} />);
  expect(html).toMatch(/<li[^>]*><b[^>]*>Paid for by Ode Ferries<\/b> <a [^>]*class="opinion"/);
  expect(html).toContain(" · Opinion</span>");
});
