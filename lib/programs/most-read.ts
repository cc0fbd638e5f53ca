/** `npm run most-read`. */
import "./environment";
import { now as currentTime } from "@/lib/clock";
import { published } from "@/lib/content/articles";
import { category, site } from "@/lib/content/site";
import { storeLocation } from "@/lib/env";
import { makeDemo, removeDemo } from "@/lib/most-read/demo";
import { mostReadList, mostReadWithin } from "@/lib/most-read/lists";
import { mostRead } from "@/lib/most-read/most-read";
import { rankedAsData, reason } from "@/lib/most-read/open-data";
import { type Window, windows } from "@/lib/most-read/ranking";
import { lastDayOf, refusalsInWords } from "@/lib/most-read/silence";
import { nearest } from "@/lib/nearest";
import { paint, table } from "@/lib/terminal";
import { dateOf } from "@/lib/time";
import { runProgram } from "./options";

const now = currentTime();
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
        help: "the window of the list; by default the one that readers see",
      },
      category: { type: "string", value: "category", help: "one category only" },
      json: { type: "boolean", help: "print JSON" },
      demo: { type: "boolean", help: "fill an empty store with an invented week of readers" },
      reset: { type: "boolean", help: "remove the invented week" },
    },
  },
  async ({ window, category, json, demo, reset }) => {
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
  const { ranking, updatedAt } = await mostReadList(now, section);
  const window = chosen ?? ranking.window ?? windows[0];
  const { ranked } = await mostReadWithin(window, now, section);
  if (!updatedAt) return result("The store of views cannot be read now.", "");
  if (isJson) {
    console.log(JSON.stringify(ranked.map(rankedAsData(window)), null, 2));
    return 0;
  }
  console.log(paint("bold", `Most Read${section ? ` in ${section.name}` : ""}, ${window.label}`));
  console.log(paint("dim", whatReadersSee(ranking.window)));
  console.log(paint("dim", await lastDayInWords()));
  if (ranked.length === 0) {
    const wider =
      chosen && ranking.window ? "" : " To see a list with invented readers: npm run most-read -- --demo";
    console.log(`Nobody was counted in the ${window.label}.${wider}`);
    return 0;
  }
  console.log(
    table(
      [
        { name: "", isFigure: true },
        { name: "story", isCut: true },
        { name: "section" },
        { name: "published" },
        { name: "readers", isFigure: true },
        { name: "from the list", isFigure: true },
        { name: "score", isFigure: true },
      ],
      ranked.map(({ article, readers, fromRail, score }, index) => [
        String(index + 1),
        article.shortHeadline ?? article.headline,
        article.category.name,
        dateOf(article.publishedAt, site()),
        String(readers),
        String(fromRail),
        score.toFixed(1),
      ]),
    ),
  );
  const [first] = ranked;
  if (first) console.log(paint("dim", `\nThe first: ${reason(first, window)}`));
  return 0;
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

function whatReadersSee(window: Window | undefined): string {
  if (!window)
    return "Readers see the newest articles, called Latest: too few readers were counted for a ranking.";
  const why =
    window === windows[0] ? "" : ": in a shorter window too few articles were read to fill the list";
  return `Readers see the ${window.label}${why}.`;
}
