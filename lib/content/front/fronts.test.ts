import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "fronts-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { frontAt, sectionFrontAt } = await import("./fronts");

const now = new Date("2026-11-23T08:00:00Z");
const story = (slug: string, day: number, fields: object = {}) => ({
  slug,
  category: sections[0]?.slug ?? "",
  authors: [],
  publishedAt: `2026-11-${day}T06:00:00.000Z`,
  isCorrected: false,
  isDraft: false,
  ...fields,
});
const stories = [
  story("newest", 23),
  story("newest-in-french", 23, { language: "fr" }),
  story("bread-in-french", 23, { language: "fr", translationOf: "bread" }),
  story("trams", 22, { redirects: ["tram-of-old"] }),
  story("bread", 21),
  story("fog", 30),
  story("paid", 20, { category: "world", partner: { name: "Ode Ferries", kind: "paid" } }),
  story("secret", 22, { isDraft: true }),
];

/** The slugs of the leads, and of what follows them up, while front.yaml has these lines. */
function leadsWith(fields: object, language?: string, time = now) {
  const site = aSite({ editions: [{ language: "fr" }] });
  writeStored(folder, site, stories, undefined, { fronts: { "front.yaml": fields } });
  return frontAt(time, language).leads.map(({ article, followUps }) =>
    [article, ...followUps].map(({ slug }) => slug),
  );
}

test("the desk's lead and its follow-ups stand on the front until their time", () => {
  const until = "2026-11-23T09:00:00.000Z";
  const fields = { leads: [{ story: "bread", followUps: ["trams"], until }] };
  expect(leadsWith(fields)).toEqual([["bread", "trams"]]);
  expect(leadsWith(fields, undefined, new Date(until))).toEqual([["newest"]]);
});

test("a front finds a story that was renamed by its former slug", () => {
  expect(leadsWith({ leads: [{ story: "tram-of-old" }] })).toEqual([["trams"]]);
});

test("a story that is scheduled, a draft or gone has no place, and the next one takes it", () => {
  for (const slug of ["fog", "secret", "gone"])
    expect(leadsWith({ leads: [{ story: slug, followUps: ["trams"] }] })).toEqual([["newest"]]);
  const leads = [{ story: "bread", followUps: ["fog", "secret", "gone", "trams"] }];
  expect(leadsWith({ leads })).toEqual([["bread", "trams"]]);
});

test("a lead that is scheduled takes its place at its time, and one that is paid never", () => {
  const fields = { leads: [{ story: "fog" }, { story: "bread" }] };
  expect(leadsWith(fields)).toEqual([["bread"]]);
  expect(leadsWith(fields, undefined, new Date("2026-11-30T06:00:00Z"))).toEqual([["fog"], ["bread"]]);
  expect(leadsWith({ leads: [{ story: "paid" }] })).toEqual([["newest"]]);
});

test("an edition shows the translations of the stories that the desk names, and no breaking line", () => {
  const fields = {
    leads: [{ story: "bread", followUps: ["trams"] }],
    breaking: { text: "Trams stand still", story: "trams", until: "2026-11-23T09:00:00.000Z" },
  };
  expect(leadsWith(fields, "fr")).toEqual([["bread-in-french"]]);
  expect(frontAt(now, "fr").breaking).toBeUndefined();
  expect(frontAt(now).breaking).toMatchObject({ text: "Trams stand still", article: { slug: "trams" } });
});

test("a section has a front of its own", () => {
  const fronts = { "front/news.yaml": { leads: [{ story: "bread" }], off: ["trams"] } };
  writeStored(folder, aSite(), stories.slice(0, 1).concat(stories.slice(3)), undefined, { fronts });
  const { lead, seconds, rest } = sectionFrontAt("news", now);
  expect(lead?.article.slug).toBe("bread");
  expect([...seconds, ...rest].map(({ slug }) => slug)).toEqual(["newest"]);
});
