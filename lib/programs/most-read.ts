/** `npm run most-read`. */
import "./environment";
import { now as currentTime } from "@/lib/clock";
import { published } from "@/lib/content/articles";
import type { ArticleEntry } from "@/lib/content/model";
import { category, site } from "@/lib/content/site";
import { storeLocation } from "@/lib/env";
import { wordsOf } from "@/lib/language/languages";
import { makeDemo, removeDemo } from "@/lib/most-read/demo";
import { mostReadList, mostReadWithin } from "@/lib/most-read/lists";
import { mostRead } from "@/lib/most-read/most-read";
import { rankedAsData } from "@/lib/most-read/open-data";
import { fewestReaders } from "@/lib/most-read/ranking";
import { cappedIn } from "@/lib/most-read/reader-counts";
import { howCounted, reason } from "@/lib/most-read/reasons";
import { lastDayOf, refusalsInWords } from "@/lib/most-read/silence";
import { simulateDay } from "@/lib/most-read/simulation";
import { type Window, windows } from "@/lib/most-read/windows";
import { nearest } from "@/lib/nearest";
import { paint, table } from "@/lib/terminal";
import { dateOf } from "@/lib/time";
import { runProgram } from "./options";

const now = currentTime();
// What operators read is in English. What readers read is quoted in the language of the paper.
const english = wordsOf("en");
const made =
  "The store holds an invented week of readers. A running site shows it within a minute; --reset removes it.";
const removed = "The invented week was removed. A running site shows the newest articles within a minute.";

await runProgram(
  {
    command: "npm run most-read",
    summary: "Print the ranking with its reasons, and why views were not counted.",
    options: {
      window: {
        type: "string",
        value: "day|week|month",
        help: "the list of this window; by default the list that readers see beside stories",
      },
      category: { type: "string", value: "category", help: "one category only" },
      json: { type: "boolean", help: "print JSON" },
      demo: { type: "boolean", help: "fill an empty store with an invented week of readers" },
      reset: { type: "boolean", help: "remove the invented week" },
      simulate: {
        type: "boolean",
        help: "play a day with floods, a carrier, a campus and a VPN; store nothing",
      },
    },
  },
  async ({ window, category, json, demo, reset, simulate }) => {
    if (simulate) return printSimulation();
    try {
      if (demo) return result(await makeDemo(storeLocation(), site().address, published(now), now), made);
      if (reset) return result(await removeDemo(storeLocation()), removed);
      return await print(window, category, json);
    } finally {
      await mostRead()?.close();
    }
  },
);

/** Prints an obstacle or the success; returns the exit code. */
function result(obstacle: string | undefined, done: string): number {
  if (obstacle) console.error(obstacle);
  else console.log(done);
  return obstacle ? 1 : 0;
}

async function print(windowName?: string, slug?: string, isJson = false): Promise<number> {
  const chosen = windows.find(({ name }) => name === windowName);
  if (windowName !== undefined && !chosen)
    return result(`--window is "${windowName}". It must be day, week or month.`, "");
  const section = slug === undefined ? undefined : category(slug);
  if (slug !== undefined && !section) return result(unknownSection(slug), "");

  await mostRead()?.whenRefreshed(now);
  const list = await mostReadList(now, section);
  const { ranked } = chosen ? await mostReadWithin(chosen, now, section) : list;
  if (!list.updatedAt) return result("The store of views cannot be read now.", "");
  const capped = cappedIn(chosen ?? windows[0], (await mostRead()?.counts(now)) ?? new Map(), now);
  const cappedOf = ({ slug, redirects }: ArticleEntry) =>
    [slug, ...redirects].reduce((sum, name) => sum + (capped.get(name) ?? 0), 0);
  if (isJson) {
    const rows = ranked.map((one, index) => ({
      ...rankedAsData(one, index, ranked),
      overCap: cappedOf(one.article),
    }));
    console.log(JSON.stringify(rows, null, 2));
    return 0;
  }
  console.log(
    paint(
      "bold",
      `Most Read${section ? ` in ${section.name}` : ""}, ${chosen ? english(`window.${chosen.name}`) : "now"}`,
    ),
  );
  console.log(paint("dim", `Readers see: ${howCounted(site().say, ranked)}`));
  console.log(paint("dim", await lastDayInWords()));
  if (ranked.length === 0) {
    console.log(
      `No story had ${fewestReaders} readers in the last 30 days. ` +
        "To see a list with invented readers: npm run most-read -- --demo",
    );
  } else {
    console.log(
      table(
        [
          { name: "", isFigure: true },
          { name: "story", isCut: true },
          { name: "section" },
          { name: "published" },
          { name: "window" },
          { name: "readers", isFigure: true },
          { name: "from the list", isFigure: true },
          { name: "over the cap", isFigure: true },
          { name: "score", isFigure: true },
        ],
        ranked.map(({ article, window, readers, fromRail, weight, isRising }, index) => [
          String(index + 1),
          article.shortHeadline ?? article.headline,
          article.category.name,
          dateOf(article.publishedAt, site()),
          window.name,
          `${isRising ? "↑ " : ""}${readers}`,
          String(fromRail),
          String(cappedOf(article)),
          weight.toFixed(1),
        ]),
      ),
    );
    const [first] = ranked;
    if (first) console.log(paint("dim", `\nThe first: ${reason(site().say, first)}`));
  }
  printCapped(capped, chosen ?? windows[0]);
  return 0;
}

/** The stories with views over the cap of a network: a flood, or many readers behind one carrier. */
function printCapped(capped: ReadonlyMap<string, number>, { name }: Window): void {
  if (capped.size === 0) return;
  console.log(
    `\nNot counted in the ${english(`window.${name}`)}, because their network was over its cap for the story:`,
  );
  const most = [...capped].sort(([, a], [, b]) => b - a).slice(0, 20);
  for (const [slug, views] of most) console.log(`  ${views} views of ${slug}`);
  console.log(
    paint(
      "dim",
      "If most of your readers share a carrier, name its networks in MOST_READ_CARRIERS (docs/deploy.md).\n" +
        "Why networks have a cap, and how it grows: docs/decisions/0026-network-caps.md",
    ),
  );
}

function printSimulation(): number {
  const events = simulateDay();
  console.log(
    table(
      [
        { name: "what happened" },
        { name: "sent", isFigure: true },
        { name: "counted", isFigure: true },
        { name: "capped", isFigure: true },
        { name: "place" },
        { name: "promise" },
        { name: "" },
      ],
      events.map(({ what, sent, counted, capped, before, after, promise, hasHeld }) => [
        what,
        String(sent),
        String(counted),
        String(capped),
        `${before ?? "none"} → ${after ?? "none"}`,
        promise,
        hasHeld ? "held" : "BROKEN",
      ]),
    ),
  );
  return events.every(({ hasHeld }) => hasHeld) ? 0 : 1;
}

/** The views of the last day in numbers. If nobody is counted, Most Read itself logs it on stderr. */
async function lastDayInWords(): Promise<string> {
  const { counted, refusals, pages } = lastDayOf((await mostRead()?.outcomes(now)) ?? [], now);
  const others = refusals.length > 0 ? `; not counted: ${refusalsInWords(refusals)}` : "";
  return `In the last 24 hours: ${pages} pages served, ${counted} views counted${others}.`;
}

function unknownSection(slug: string): string {
  const sections = site().categories.map((one) => one.slug);
  const [near] = nearest(slug, sections);
  return `--category is "${slug}". It must be one of ${sections.join(", ")}.${near ? ` Did you mean "${near}"?` : ""}`;
}
