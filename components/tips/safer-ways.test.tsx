import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Site } from "@/lib/content/model";
import { aSite } from "@/lib/content/testing/articles";
import { fillTemplate } from "@/lib/template";
import { TipNotices } from "./notices";
import { SaferWays } from "./safer-ways";
import { TipPage } from "./tip-page";

const recipients = [`age1${"a".repeat(58)}`, `age1${"b".repeat(58)}`];
const site = (more: Partial<Site["tips"]> = {}) =>
  aSite({ tips: { mail: "desk@tide.example", retentionDays: 30, recipients, ...more } });

const pageOf = (paper: Site) => {
  const locale = { ...paper, now: new Date("2026-11-24T12:00:00Z") };
  const context = { site: paper, locale, editions: [], pages: [], takesTips: true };
  return renderToStaticMarkup(<TipPage context={context} keyNotice="The key is elsewhere." />);
};

test("a paper without Signal or SecureDrop promises no safer way of its own", () => {
  const poor = pageOf(site());
  expect(poor).toContain("turn to a paper that has a safer way");
  expect(poor).toContain("securedrop.org");
  expect(poor).not.toMatch(/use a safer way|>Safer ways</);
  const rich = pageOf(site({ signal: "desk.42" }));
  expect(rich).toMatch(/use a safer way.*>Safer ways</s);
  expect(rich).not.toContain("turn to a paper");
});

test("a form that was not sent offers the safest way first, and mail last", () => {
  const secureDrop = "http://tide.securedrop.tor.onion";
  const html = renderToStaticMarkup(<TipNotices site={site({ signal: "desk.42", secureDrop })} />);
  const notices = html.split('data-each="').filter((notice) => notice.includes("Other ways to the desk"));
  expect(notices.map((notice) => notice.slice(0, notice.indexOf('"')))).toEqual([
    "altered",
    "busy",
    "unavailable",
    "no-files",
    "closed",
    "shut",
    "failed",
  ]);
  for (const notice of notices) {
    const places = [secureDrop, "desk.42", ...recipients, "mailto:"].map((way) => notice.indexOf(way));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("a form that was not sent is shown again with the one notice that applies, and nothing of the others", () => {
  const html = renderToStaticMarkup(<TipNotices site={site({ signal: "desk.42" })} />);
  const filled = fillTemplate(html, { busy: [{}], minutes: "7" });
  expect(filled).toMatch(/Not sent: too many tips just now.*7 min.*desk\.42.*mailto:/s);
  expect(filled.match(/desk\.42/g)).toHaveLength(1);
  for (const tag of ["div", "dl", "section", "p"])
    expect(filled.split(`<${tag}`).length, tag).toBe(filled.split(`</${tag}>`).length);
  expect(fillTemplate(html, { minutes: "7" })).toBe("");
});

test("the onion address of the form is shown where the paper has one", () => {
  const onion = `http://${"x".repeat(56)}.onion`;
  const html = renderToStaticMarkup(<SaferWays site={{ ...site(), onion }} />);
  expect(html).toContain(`${onion}/tips`);
  expect(renderToStaticMarkup(<SaferWays site={site()} />)).not.toContain(".onion");
});
