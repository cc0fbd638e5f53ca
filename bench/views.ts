/**
 * Measures Most Read: views per second, losses at the end of the process, who counts, and the time of a
 * ranking.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get, request } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import crawlers from "crawler-user-agents";
import browsers from "top-user-agents";
import { rank, rankWithin } from "@/lib/most-read/ranking";
import { hourOf, type ReaderCounts } from "@/lib/most-read/reader-counts";
import { openViewsStore, readersBetween } from "@/lib/most-read/views-store";
import { windows } from "@/lib/most-read/windows";
import { sampleEvening } from "../e2e/sample-paper/clock";
import { serve } from "../e2e/site/paper-on-disk";
import { median } from "./median";
import { type Memory, watchMemory } from "./memory";
import type { Sites } from "./sites";
import { printTable } from "./table";

const story = "last-tram-of-line-7";
const seconds = 8;
const senders = 32;
const [usualBrowser = ""] = browsers;

export async function measureViews({ folder, paper }: Sites): Promise<object> {
  const counting = (work: (site: CountingSite) => Promise<void>) => countingSite(paper, folder, work);
  const figures: Figures = {
    taken: await taken(counting),
    lostBySigkill: await lost("SIGKILL", counting),
    lostBySigterm: await lost("SIGTERM", counting),
    ...(await whoCounts(counting)),
    unknownSlugs: await unknownSlugs(counting),
    ranking: ranking(),
  };
  print(figures);
  return figures;
}

type CountingSite = {
  address: string;
  pid: number | undefined;
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** All readers in the store. */
  kept(): Promise<number>;
};
type Counting = (work: (site: CountingSite) => Promise<void>) => Promise<void>;

/**
 * Serves a site with a store of its own behind a simulated proxy, so that views may come from many addresses.
 */
async function countingSite(
  paper: Sites["paper"],
  folder: string,
  work: (site: CountingSite) => Promise<void>,
): Promise<void> {
  const dataFolder = await mkdtemp(join(folder, "views-"));
  process.env.TRUSTED_PROXIES = "1";
  const { address, program } = await serve({ ...paper, dataFolder }, sampleEvening);
  delete process.env.TRUSTED_PROXIES;
  try {
    await work({
      address,
      pid: program.pid,
      end: async (signal) => {
        if (signal === "SIGKILL") program.kill();
        await program.stop();
      },
      kept: async () => {
        const store = await openViewsStore({ folder: dataFolder });
        const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
        await store.close();
        return rows.reduce((sum, { readers }) => sum + readers, 0);
      },
    });
  } finally {
    await program.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: senders + 2 });

/** Sends one view as a browser does. Resolves to whether there was a response. */
function send(address: string, from: string, slug = story, browser = usualBrowser): Promise<boolean> {
  return new Promise((resolve) => {
    const body = JSON.stringify({ slug, rail: false });
    const sent = request(`${address}/api/views`, {
      agent,
      method: "POST",
      headers: {
        origin: address,
        "user-agent": browser,
        "accept-language": "en",
        "x-forwarded-for": from,
        "content-length": Buffer.byteLength(body),
      },
    });
    sent.once("response", (response) => {
      response.resume().once("end", () => resolve(response.statusCode === 204));
    });
    sent.once("error", () => resolve(false));
    sent.end(body);
  });
}

/** An address for each number, each in a network of its own. */
const addressOf = (n: number) => `${10 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.1`;

/** Sends as fast as the site responds for as long as `goesOn`. Counts the responses. */
async function sendAll(address: string, goesOn: () => boolean): Promise<number> {
  let sent = 0;
  let answered = 0;
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (goesOn()) if (await send(address, addressOf(sent++))) answered += 1;
    }),
  );
  return answered;
}

type Taken = { viewsPerSecond: number; answered: number; kept: number; pageP50: number; pageP99: number };

async function taken(counting: Counting): Promise<Taken> {
  let figures: Taken | undefined;
  await counting(async ({ address, end, kept }) => {
    await sendAll(address, within(1_000));
    // The first reader of a page after a start also waits for its code.
    await timeOf(`${address}/${story}`);
    const waits: number[] = [];
    const goesOn = within(seconds * 1_000);
    const reading = (async () => {
      while (goesOn()) {
        waits.push(await timeOf(`${address}/${story}`));
        await setTimeout(50);
      }
    })();
    const answered = await sendAll(address, goesOn);
    await reading;
    await end("SIGTERM");
    const sorted = waits.toSorted((a, b) => a - b);
    figures = {
      viewsPerSecond: Math.round(answered / seconds),
      answered,
      kept: await kept(),
      pageP50: median(waits),
      pageP99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    };
  });
  if (!figures) throw new Error("No views were sent.");
  return figures;
}

function within(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}

/** How long a reader waits for a page, in milliseconds. */
function timeOf(url: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
      response.resume().once("end", () => resolve(Number((performance.now() - start).toFixed(1))));
    }).once("error", reject);
  });
}

type Lost = { sent: number; lost: number };

/**
 * Sends a thousand views a second and then ends the process, at several points between two batches. Returns
 * the largest number of views that got a response but were not stored.
 */
async function lost(signal: "SIGKILL" | "SIGTERM", counting: Counting): Promise<Lost> {
  let worst: Lost = { sent: 0, lost: -1 };
  for (const views of [1_230, 2_490, 3_730]) {
    await counting(async ({ address, end, kept }) => {
      let sent = 0;
      for (let next = 0; next < views; next += 100) {
        const some = Array.from({ length: Math.min(100, views - next) }, (_, n) =>
          send(address, addressOf(next + n)),
        );
        const [all] = await Promise.all([Promise.all(some), setTimeout(next + 100 < views ? 100 : 0)]);
        sent += all.filter(Boolean).length;
      }
      await end(signal);
      const lost = sent - (await kept());
      if (lost > worst.lost) worst = { sent, lost };
    });
  }
  return worst;
}

type WhoCounts = { robots: Lost; browsers: Lost; oneNetwork: Lost };

/** How many views counted: no robot, every browser, and at most the cap of one network. */
async function whoCounts(counting: Counting): Promise<WhoCounts> {
  const robots = crawlers.flatMap(({ instances }) => instances).slice(0, 500);
  const people = browsers.slice(0, 50);
  const count = async (views: { from: string; browser: string }[]): Promise<Lost> => {
    const figures: Lost = { sent: views.length, lost: 0 };
    await counting(async ({ address, end, kept }) => {
      for (const { from, browser } of views) await send(address, from, story, browser);
      await end("SIGTERM");
      figures.lost = views.length - (await kept());
    });
    return figures;
  };
  return {
    robots: await count(robots.map((browser, n) => ({ browser, from: addressOf(n) }))),
    browsers: await count(people.map((browser, n) => ({ browser, from: addressOf(n) }))),
    oneNetwork: await count(
      Array.from({ length: 5_000 }, (_, n) => ({
        browser: `${usualBrowser} ${n}`,
        from: `192.0.2.${n % 256}`,
      })),
    ),
  };
}

type Unknown = { sent: number; readers: number; memory: Memory };

async function unknownSlugs(counting: Counting): Promise<Unknown> {
  const figures: Unknown = { sent: 100_000, readers: Number.NaN, memory: { before: 0, peak: 0 } };
  await counting(async ({ address, pid, end, kept }) => {
    let next = 0;
    const sendUntil = (last: number) =>
      Promise.all(
        Array.from({ length: senders }, async () => {
          while (next < last) await send(address, addressOf(next), `there-is-no-story-${next++}`);
        }),
      );
    // A server that has run for a while has reached its final size.
    await sendUntil(10_000);
    const memory = watchMemory(pid);
    await sendUntil(10_000 + figures.sent);
    figures.memory = memory.stop();
    await end("SIGTERM");
    figures.readers = await kept();
  });
  return figures;
}

type RankingTimes = { articles: number; hours: number; dayMs: number; monthMs: number };

/** Ranks ten thousand articles, each read in every hour of a month: by day, and by month. */
function ranking(): RankingTimes {
  const now = new Date(sampleEvening);
  const hour = hourOf(now);
  const hours = 720;
  const articles = Array.from({ length: 10_000 }, (_, n) => ({
    slug: `story-${n}`,
    publishedAt: new Date(now.getTime() - n * 3_600_000),
  }));
  const counts: ReaderCounts = new Map(
    articles.map(({ slug }, n) => [
      slug,
      {
        hours: Array.from({ length: hours }, (_, back) => hour - hours + 1 + back),
        readers: Array.from({ length: hours }, (_, back) => (n * 7 + back * 13) % 50),
        fromRail: Array.from({ length: hours }, (_, back) => (n + back) % 5),
        timed: Array.from({ length: hours }, (_, back) => (n + back) % 3),
        seconds: Array.from({ length: hours }, (_, back) => 40 * ((n + back) % 3)),
        capped: Array.from({ length: hours }, () => 0),
      },
    ]),
  );
  const medianOf = (work: () => void) => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Number(median(times).toFixed(1));
  };
  return {
    articles: articles.length,
    hours,
    dayMs: medianOf(() => rank(counts, articles, now, 14)),
    monthMs: medianOf(() => rankWithin(windows[2], counts, articles, now, 14)),
  };
}

type Figures = {
  taken: Taken;
  lostBySigkill: Lost;
  lostBySigterm: Lost;
  unknownSlugs: Unknown;
  ranking: RankingTimes;
} & WhoCounts;

function print(figures: Figures): void {
  const { taken, lostBySigkill, lostBySigterm, robots, browsers, oneNetwork, unknownSlugs, ranking } =
    figures;
  const counted = ({ sent, lost }: Lost) => `${sent - lost} of ${sent}`;
  printTable(
    "Most Read",
    ["what", "figure", "target"],
    [
      ["views per second, one process", taken.viewsPerSecond, "2000"],
      ["  with a response, stored", `${taken.kept} of ${taken.answered}`, "all"],
      ["  a page meanwhile, p50 and p99 in ms", `${taken.pageP50} and ${taken.pageP99}`, "served"],
      [
        "lost by SIGKILL at 1,000 views a second",
        `${lostBySigkill.lost} of ${lostBySigkill.sent}`,
        "1,000 at most",
      ],
      ["lost by SIGTERM", `${lostBySigterm.lost} of ${lostBySigterm.sent}`, "0"],
      ["robots that counted", counted(robots), "0"],
      ["browsers that counted", counted(browsers), "50"],
      ["views of one network that counted, in an hour", counted(oneNetwork), "50"],
      ["readers of unknown stories", `${unknownSlugs.readers} of ${unknownSlugs.sent}`, "0"],
      [
        "  memory before and at most, MB",
        `${unknownSlugs.memory.before} and ${unknownSlugs.memory.peak}`,
        "flat",
      ],
      [
        `ranking ${ranking.articles} articles x ${ranking.hours} hours, a day and a month, ms`,
        `${ranking.dayMs} and ${ranking.monthMs}`,
        "50",
      ],
    ],
  );
}
