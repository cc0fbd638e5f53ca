/** `npm run most-read`: the ranking with its reasons, for the desk; a simulated day; an invented week for newcomers. */
import "@/lib/delivery/load-env";
import { parseArgs } from "node:util";
import { published } from "@/lib/content/articles";
import { category, site } from "@/lib/content/site";
import { storePlace } from "@/lib/env";
import { nearest } from "@/lib/nearest";
import { paint, table } from "@/lib/terminal";
import { dayOf } from "@/lib/time";
import { makeDemo, removeDemo } from "./desk/demo";
import { simulateDay } from "./desk/simulation";
import { mostReadWithin } from "./lists";
import { mostRead } from "./most-read";
import { windows } from "./ranking";
import { reason } from "./told";

const help = `npm run most-read [-- options]

  --window day|week|month   how far back to look (day)
  --category <section>      one section only
  --json                    for programs
  --simulate                play a day with a spike, robots and an office through the counting, and see how the list holds
  --demo                    fill an empty store with the readers of an invented week
  --reset                   remove the invented week
  --help                    this
`;

const now = process.env.PAPER_NOW ? new Date(process.env.PAPER_NOW) : new Date();

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
      window: { type: "string", default: "day" },
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
      removeDemo(storePlace()),
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

async function print(windowName: string, slug?: string, isJson = false): Promise<number> {
  const window = windows.find(({ name }) => name === windowName);
  if (!window) return said(`There is no window "${windowName}". Choose day, week or month.`, "");
  const section = slug ? category(slug) : undefined;
  if (slug && !section) {
    const [near] = nearest(
      slug,
      site().categories.map((one) => one.slug),
    );
    return said(`There is no section "${slug}".${near ? ` Did you mean "${near}"?` : ""}`, "");
  }
  const { ranked, updatedAt } = await mostReadWithin(window, now, section);
  if (isJson) {
    console.log(
      JSON.stringify(
        ranked.map(({ article, ...total }, place) => ({
          place: place + 1,
          slug: article.slug,
          ...total,
          reason: reason(total, window),
        })),
        null,
        2,
      ),
    );
    return 0;
  }
  if (!updatedAt) return said("The store of views cannot be read now, so there is nothing to rank.", "");
  console.log(paint("bold", `Most Read${section ? ` in ${section.name}` : ""}, ${window.told}`));
  if (ranked.length === 0) {
    console.log("Nobody was counted yet. To see a list alive: npm run most-read -- --demo");
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
        dayOf(article.publishedAt, site()),
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
