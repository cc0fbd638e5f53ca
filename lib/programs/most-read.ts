/** `npm run most-read`: the ranking with its reasons and what became of views, for the desk; a simulated day; an invented week for newcomers. */
import "./environment";
import { parseArgs } from "node:util";
import { now as currentTime } from "@/lib/clock";
import { published } from "@/lib/content/articles";
import { category, site } from "@/lib/content/site";
import { storePlace } from "@/lib/env";
import { makeDemo, removeDemo } from "@/lib/most-read/demo";
import { simulateDay } from "@/lib/most-read/desk/simulation";
import { mostReadList, mostReadWithin } from "@/lib/most-read/lists";
import { mostRead } from "@/lib/most-read/most-read";
import { type Window, windows } from "@/lib/most-read/ranking";
import { reason, toldAsData } from "@/lib/most-read/reasons";
import { lastDayOf } from "@/lib/most-read/silence";
import { viewOutcomes } from "@/lib/most-read/view-outcomes";
import { nearest } from "@/lib/nearest";
import { paint, table } from "@/lib/terminal";
import { dateOf } from "@/lib/time";

const help = `npm run most-read [-- options]

  --window day|week|month   how far back to look; without it, as far as the list that readers see
  --category <section>      one section only
  --json                    for programs
  --simulate                play a day with a spike, robots and an office through the counting, and see how the list holds
  --demo                    fill an empty store with the readers of an invented week
  --reset                   remove the invented week
  --help                    this
`;

const now = currentTime();

try {
  process.exitCode = await obey();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
} finally {
  await mostRead()?.close();
}

async function obey(): Promise<number> {
  const { values: asked } = parseArgs({
    options: {
      window: { type: "string" },
      category: { type: "string" },
      json: { type: "boolean" },
      simulate: { type: "boolean" },
      demo: { type: "boolean" },
      reset: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (asked.help) {
    console.log(help);
    return 0;
  }
  if (asked.simulate) return simulate();
  if (asked.demo) {
    return said(
      await makeDemo(storePlace(), site().address, published(now), now),
      "An invented week of readers is in. A running site shows it within a minute; --reset removes it.",
    );
  }
  if (asked.reset) {
    return said(
      await removeDemo(storePlace()),
      "The invented week is gone. A running site shows the newest within a minute.",
    );
  }
  return print(asked.window, asked.category, asked.json);
}

function said(obstacle: string | undefined, done: string): number {
  if (obstacle) console.error(obstacle);
  else console.log(done);
  return obstacle ? 1 : 0;
}

async function print(windowName?: string, slug?: string, isJson = false): Promise<number> {
  const asked = windows.find(({ name }) => name === windowName);
  if (windowName !== undefined && !asked)
    return said(`There is no window "${windowName}". Choose day, week or month.`, "");
  const section = slug === undefined ? undefined : category(slug);
  if (slug !== undefined && !section) return said(noSuchSection(slug), "");

  const { ranking, updatedAt } = await mostReadList(now, section);
  const window = asked ?? ranking.window ?? windows[0];
  const { ranked } = await mostReadWithin(window, now, section);
  if (!updatedAt) return said("The store of views cannot be read now, so there is nothing to rank.", "");
  if (isJson) {
    console.log(JSON.stringify(ranked.map(toldAsData(window)), null, 2));
    return 0;
  }
  console.log(paint("bold", `Most Read${section ? ` in ${section.name}` : ""}, ${window.told}`));
  console.log(paint("dim", whatReadersSee(ranking.window)));
  console.log(paint("dim", await lastDayInWords()));
  if (ranked.length === 0) {
    const wider = asked && ranking.window ? "" : " To see a list alive: npm run most-read -- --demo";
    console.log(`Nobody was counted in the ${window.told}.${wider}`);
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
        { name: "by the list", isFigure: true },
        { name: "score", isFigure: true },
      ],
      ranked.map(({ article, readers, fromRail, score }, place) => [
        String(place + 1),
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

/** What became of the views of the last day, by number. That nobody is counted has been said by the counter, on stderr. */
async function lastDayInWords(): Promise<string> {
  const { counted, refusals, pages } = lastDayOf((await mostRead()?.outcomes(now)) ?? [], now);
  const uncounted = refusals.map(([why, times]) => `${viewOutcomes[why].meaning} ${times}`).join(", ");
  const others = uncounted && `; not counted: ${uncounted}`;
  return `In the last 24 hours: ${pages} pages served, ${counted} views counted${others}.`;
}

function noSuchSection(slug: string): string {
  const sections = site().categories.map((one) => one.slug);
  const [near] = nearest(slug, sections);
  return `There is no section "${slug}". ${near ? `Did you mean "${near}"?` : `Choose one of ${sections.join(", ")}.`}`;
}

function whatReadersSee(window: Window | undefined): string {
  if (!window) return "Readers see the newest, under the name Latest: too few were counted for a ranking.";
  return window === windows[0]
    ? `Readers see the ${window.told}.`
    : `Readers see the ${window.told}: in less too few stories were read to fill the list.`;
}

function simulate(): number {
  const events = simulateDay();
  console.log(paint("bold", "A day of twenty stories, played through the counting and the ranking"));
  console.log(
    table(
      [
        { name: "what happened" },
        { name: "sent", isFigure: true },
        { name: "counted", isFigure: true },
        { name: "place", isFigure: true },
        { name: "promise" },
        { name: "" },
      ],
      events.map(({ what, sent, counted, before, after, promise, hasHeld }) => [
        what,
        String(sent),
        String(counted),
        `${before ?? "none"} → ${after ?? "none"}`,
        promise,
        hasHeld ? "held" : "BROKEN",
      ]),
    ),
  );
  return events.every(({ hasHeld }) => hasHeld) ? 0 : 1;
}
