/**
 * Measures share cards: the first draw of each, how long it blocks the main thread, a cached one, many
 * requests at once, and memory over a thousand draws.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { sampleEvening } from "../e2e/sample-paper/clock";
import { bundleOf } from "../lib/bundling/bundle.js";
import { cardHash } from "../lib/cards/card";
import { cardOfArticle } from "../lib/cards/cards";
import { drawingThread } from "../lib/cards/drawing-thread";
import { drawnCardsIn } from "../lib/cards/drawn-cards";
import { aCard, headlinesByScript } from "../lib/cards/testing/cards";
import { published } from "../lib/content/articles";
import { median } from "./median";
import { printTable } from "./table";

const draws = 1_000;

export async function measureCards() {
  const now = new Date(sampleEvening);
  const stories = published(now).map((entry) => cardOfArticle(entry, now));
  const scripts = Object.values(headlinesByScript).map((title) => aCard({ title }));
  const cards = [...stories, ...scripts];
  const drawOnThread = drawingThread(
    fileURLToPath((await bundleOf("components/share-card/draw-card.tsx")).url),
  );
  const folder = await mkdtemp(join(tmpdir(), "bench-cards-"));
  try {
    const kept = drawnCardsIn(folder);
    const first: number[] = [];
    const bytes: number[] = [];
    const cached: number[] = [];
    // In nanoseconds, sampled each millisecond.
    const held = monitorEventLoopDelay({ resolution: 1 });
    for (const card of cards) {
      const { milliseconds, result } = await timed(() => kept(cardHash(card), () => drawOnThread(card)));
      first.push(milliseconds);
      bytes.push(result.png.length);
      // Without the start, when the measurement itself is still being compiled.
      if (first.length === 1) held.enable();
    }
    held.disable();
    for (const card of cards)
      cached.push((await timed(() => kept(cardHash(card), () => drawOnThread(card)))).milliseconds);

    let drawn = 0;
    const [some = aCard()] = cards;
    const together = drawnCardsIn(join(folder, "together"));
    const draw = () => {
      drawn++;
      return drawOnThread(some);
    };
    const atOnce = await timed(() =>
      Promise.all(Array.from({ length: 200 }, () => together(cardHash(some), draw))),
    );

    const memory: { draws: number; megabytes: number }[] = [];
    for (let index = 0; index <= draws; index++) {
      if (index % 200 === 0)
        memory.push({ draws: index, megabytes: Math.round(process.memoryUsage().rss / 1e6) });
      const card = cards[index % cards.length] ?? some;
      await drawOnThread({ ...card, title: `${card.title} ${index}` });
    }

    // The very first also waits for its thread to start.
    const [start = 0, ...rest] = first;
    const figures = {
      start,
      first: { median: median(rest), most: Math.max(...rest) },
      readersHeldUp: { p99: held.percentile(99) / 1e6, most: held.max / 1e6 },
      cached: { median: median(cached), most: Math.max(...cached) },
      atOnce: { askers: 200, drawn, milliseconds: atOnce.milliseconds },
      bytes: { median: median(bytes), most: Math.max(...bytes) },
      memory,
    };
    const whole = (value: number) => String(Math.round(value));
    printTable(
      `${cards.length} share cards: the sample paper's stories, and one in each script`,
      ["what", "median", "most", "unit"],
      [
        ["first draw", whole(figures.first.median), whole(figures.first.most), "ms"],
        ["the very first after a start", "", whole(start), "ms"],
        [
          "main thread blocked meanwhile (p99)",
          whole(figures.readersHeldUp.p99),
          whole(figures.readersHeldUp.most),
          "ms",
        ],
        ["cached", figures.cached.median.toFixed(1), figures.cached.most.toFixed(1), "ms"],
        ["size", whole(figures.bytes.median / 1000), whole(figures.bytes.most / 1000), "KB of 1,000 bytes"],
        [`200 requests at once: drawn ${drawn} time(s)`, "", whole(atOnce.milliseconds), "ms"],
        ...memory.map((seen) => [`memory after ${seen.draws} draws`, "", String(seen.megabytes), "MB"]),
      ],
    );
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ milliseconds: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}
