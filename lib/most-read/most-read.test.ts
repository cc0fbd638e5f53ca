import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StoreLocation } from "@/lib/store/store";
import { storesForTests } from "@/lib/store/testing/two-engines";
import { days, hours } from "@/lib/time";
import { MostRead } from "./most-read";
import { countPage } from "./pages-served";
import { cappedIn, hourOf } from "./reader-counts";
import { readingTimeIn } from "./readership";
import { fewestPages, type Silence } from "./silence";
import { periodOf } from "./view-outcomes";
import { addBatch, forgetUnread, openViewsStore, readersBetween } from "./views-store";
import { windows } from "./windows";

const now = new Date("2026-11-23T17:20:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const stories = ["a", "b", "c", "d", "e"].map((slug) => ({ slug, publishedAt: later(-days(3)) }));

const [day] = windows;

const { root, newFolder, newLocation, postgres, onBothEngines } = storesForTests();

/** How long to wait for a store: on a busy machine it may take seconds. */
const aMinute = { timeout: 60_000 };

const said = vi.spyOn(console, "error");
beforeEach(() => {
  said.mockReset().mockImplementation(() => {});
});
const open: MostRead[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function paperAt(location: StoreLocation): MostRead {
  // Waits for the store on a slow machine, too.
  const made = new MostRead(location, { patienceMs: 60_000 });
  open.push(made);
  return made;
}

let lastReader = 0;
function read(mostRead: MostRead, slug: string, readers: number, moment = now): void {
  for (let n = 0; n < readers; n++) {
    const reader = ++lastReader;
    const address = `10.${(reader >> 8) & 255}.${reader & 255}.1`;
    mostRead.count({ slug, address, agent: "Mozilla/5.0 (Canary Phone 77)" }, false, moment);
  }
}

/** Advances the clock past the time for which counts in memory are used. */
async function waitForFresh(): Promise<void> {
  const { now: real } = performance;
  const start = real.call(performance);
  vi.spyOn(performance, "now").mockReturnValue(start + 31_000 * ++leaps);
}
let leaps = 0;

async function ranked(
  mostRead: MostRead,
  moment = now,
): Promise<[slug: string, readers: number][] | "latest"> {
  await waitForFresh();
  const ranking = await mostRead.ranking(stories, moment);
  if (ranking.ranked.length === 0) return "latest";
  return ranking.ranked.map(({ article, readers }) => [article.slug, readers]);
}

async function silenceOf(mostRead: MostRead, moment: Date): Promise<Silence | undefined> {
  await waitForFresh();
  return mostRead.silence(moment);
}

const readAll = (mostRead: MostRead, moment = now) => {
  for (const [place, { slug }] of stories.entries()) read(mostRead, slug, 50 - 10 * place, moment);
};
const inOrder = [
  ["a", 50],
  ["b", 40],
  ["c", 30],
  ["d", 20],
  ["e", 10],
];

onBothEngines("Most Read", (newLocation) => {
  test("ranks counted readers, and still does after a restart", async () => {
    const location = await newLocation();
    const first = paperAt(location);
    expect(await ranked(first)).toBe("latest");
    readAll(first);
    await first.flush();
    await expect.poll(() => ranked(first)).toEqual(inOrder);
    expect(first.updatedAt).toEqual(now);
    await first.close();
    await expect.poll(() => ranked(paperAt(location))).toEqual(inOrder);
  });

  test("several processes add up, and see each other's readers", async () => {
    const location = await newLocation();
    const papers = [paperAt(location), paperAt(location), paperAt(location)];
    for (let round = 0; round < 10; round++) {
      for (const paper of papers) read(paper, "a", 10);
      await Promise.all(papers.map((paper) => paper.flush()));
    }
    await vi.waitFor(async () => {
      for (const paper of papers) expect(await paper.flush()).toBe(true);
    }, aMinute);
    for (const paper of papers) read(paper, "b", 1);
    for (const paper of papers) await paper.flush();
    const store = await openViewsStore(location);
    const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
    await store.close();
    expect(rows).toMatchObject([
      { slug: "a", hour: hourOf(now), readers: 300, fromRail: 0 },
      { slug: "b", hour: hourOf(now), readers: 3, fromRail: 0 },
    ]);
  });

  test("the readers of the last hour are added to the earlier ones, not counted twice", async () => {
    const paper = paperAt(await newLocation());
    readAll(paper);
    await paper.flush();
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    read(paper, "e", 90);
    await paper.flush();
    expect((await ranked(paper))[0]).toEqual(["e", 100]);
    expect((await ranked(paper, later(hours(1))))[0]).toEqual(["e", 100]);
  });

  test("when one process refuses all views, every process logs it once, and once more when it is over", async () => {
    const location = await newLocation();
    const [refusing, other] = [paperAt(location), paperAt(location)];
    for (let n = 0; n < 3; n++) refusing.refuse("no-language", now);
    await refusing.flush();
    expect(await silenceOf(refusing, later(hours(0.9)))).toBeUndefined();
    expect(said).not.toHaveBeenCalled();
    const anHourLater = later(hours(1));
    for (const paper of [refusing, other, refusing]) {
      expect(await silenceOf(paper, anHourLater)).toMatchObject({
        kind: "refused",
        refusals: [["no-language", 3]],
      });
    }
    expect(said.mock.calls).toEqual([
      [expect.stringMatching(/^Most Read counts nobody: .*no Accept-Language 3.*deploy\/nginx\.conf/)],
      [expect.stringMatching(/^Most Read counts nobody/)],
    ]);
    said.mockClear();
    read(refusing, "a", 1, anHourLater);
    expect(await refusing.silence(anHourLater)).toBeUndefined();
    await refusing.flush();
    expect(await silenceOf(other, anHourLater)).toBeUndefined();
    expect(await silenceOf(refusing, anHourLater)).toBeUndefined();
    expect(said.mock.calls).toEqual([
      ["Most Read counts readers again."],
      ["Most Read counts readers again."],
    ]);
  });

  test("a site that serves pages for a day and receives no view logs it", async () => {
    const paper = paperAt(await newLocation());
    countPage();
    await silenceOf(paper, now);
    for (let n = 0; n < fewestPages; n++) countPage();
    expect(await silenceOf(paper, later(days(1)))).toBeUndefined();
    await paper.flush();
    expect(await silenceOf(paper, later(days(1)))).toEqual({
      kind: "missing",
      since: "a day",
      pages: fewestPages,
      arrived: [],
    });
    expect(said.mock.calls).toEqual([[expect.stringContaining("no view from a reader arrived")]]);
  });

  test("views over the cap of their network are kept for the desk, and are no readers", async () => {
    const paper = paperAt(await newLocation());
    for (let n = 0; n < 80; n++)
      paper.count({ slug: "a", address: `203.0.113.${n}`, agent: "Mozilla/5.0 (Phone)" }, false, now);
    await paper.flush();
    await expect.poll(() => ranked(paper)).toEqual([["a", 50]]);
    expect(cappedIn(day, await paper.counts(now), now)).toEqual(new Map([["a", 30]]));
    expect(cappedIn(day, await paper.counts(now), later(days(2)))).toEqual(new Map());
  });

  test("the time for which a reader read is added once, as far as it grew, and only of counted readers", async () => {
    const paper = paperAt(await newLocation());
    read(paper, "a", 10);
    const first = {
      slug: "a",
      address: `10.${(lastReader >> 8) & 255}.${lastReader & 255}.1`,
      agent: "Mozilla/5.0 (Canary Phone 77)",
    };
    for (const seconds of [30, 30, 90, 40]) paper.addReading(first, seconds, now);
    paper.addReading({ ...first, address: "192.0.2.1" }, 500, now);
    await paper.flush();
    await expect.poll(() => ranked(paper)).toEqual([["a", 10]]);
    const readerships = [...(await paper.counts(now)).values()];
    const { timed, seconds } = readingTimeIn(day, hourOf(now), readerships);
    expect([timed, seconds]).toEqual([1, 90]);
  });

  test("outcomes are kept for three days", async () => {
    const store = await openViewsStore(await newLocation());
    const outcomesOf = (moment: Date) => [{ period: periodOf(moment), what: "bot", times: 1 }] as const;
    for (const moment of [later(-days(4)), later(-days(1)), now, later(days(4))])
      await addBatch(store, { readers: [], outcomes: [...outcomesOf(moment)] });
    await forgetUnread(store, hourOf(now));
    const kept = await store.db.selectFrom("view_outcome").select("period").orderBy("period").execute();
    expect(kept.map(({ period }) => period)).toEqual([periodOf(later(-days(1))), periodOf(now)]);
    await store.close();
  });

  test("hours that no list uses are deleted, all others kept", async () => {
    const store = await openViewsStore(await newLocation());
    const hour = hourOf(now);
    const readers = [-25, -24, 0, 719, 1_080, 1_081].map((back) => ({
      slug: "a",
      hour: hour - back,
      readers: 1,
      fromRail: 0,
    }));
    await addBatch(store, { readers, outcomes: [] });
    await forgetUnread(store, hour);
    const kept = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
    expect(kept.map((row) => hour - row.hour)).toEqual([1_080, 719, 0, -24]);
    await store.close();
  });

  test("a batch of many rows is written whole", async () => {
    const store = await openViewsStore(await newLocation());
    const readers = Array.from({ length: 9_001 }, (_, n) => ({
      slug: `story-${n}`,
      hour: 1,
      readers: 1,
      fromRail: 0,
    }));
    await addBatch(store, { readers, outcomes: [] });
    await addBatch(store, { readers, outcomes: [] });
    const kept = await readersBetween(store, 0, 2);
    expect(kept).toHaveLength(9_001);
    expect(kept.every(({ readers }) => readers === 2)).toBe(true);
    await store.close();
  });
});

describe("when the store cannot be used", () => {
  /** A site with readers, whose list is ranked. */
  async function readPaper(): Promise<{ paper: MostRead; folder: string; path: string }> {
    const folder = newFolder();
    const paper = paperAt({ folder });
    readAll(paper);
    await paper.flush();
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    const path = join(folder, "views.db");
    // Otherwise the journal would repair the file that a test damages.
    const other = new Database(path);
    other.pragma("wal_checkpoint(truncate)");
    other.close();
    return { paper, folder, path };
  }
  const troubles = () => said.mock.calls.map(([message]) => String(message));

  test("locked: the last list is shown, readers wait and are stored afterwards", async () => {
    const { paper, path } = await readPaper();
    const other = new Database(path);
    other.exec("begin exclusive");
    read(paper, "e", 50);
    expect(await paper.flush()).toBe(false);
    expect(await paper.flush()).toBe(false);
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    other.exec("rollback");
    other.close();
    expect(await paper.flush()).toBe(true);
    await expect.poll(() => ranked(paper)).toContainEqual(["e", 60]);
    expect(troubles()).toEqual([
      expect.stringMatching(/cannot be stored: .*locked/),
      expect.stringMatching(/again/),
    ]);
  });

  test("full: the same", async () => {
    const { paper, path } = await readPaper();
    const other = new Database(path);
    other.exec(
      "create table ballast (a); create trigger full before insert on hour_of_readers begin select raise(abort, 'database or disk is full'); end",
    );
    read(paper, "e", 50);
    expect(await paper.flush()).toBe(false);
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    other.exec("drop trigger full");
    other.close();
    expect(await paper.flush()).toBe(true);
    await expect.poll(() => ranked(paper)).toContainEqual(["e", 60]);
    expect(troubles()[0]).toMatch(/disk is full/);
  });

  test.each([
    ["deleted", (path: string) => rmSync(path)],
    ["emptied", (path: string) => truncateSync(path, 0)],
    ["written over", (path: string) => writeFileSync(path, "Dear diary,\n".repeat(2_000))],
  ])(
    "%s: the last list is shown, and goes into the new store with the readers who waited; the log reports it",
    async (_how, damage) => {
      const { paper, path, folder } = await readPaper();
      damage(path);
      read(paper, "e", 50);
      await vi.waitFor(async () => expect(await paper.flush()).toBe(true), aMinute);
      await expect.poll(() => ranked(paper)).toEqual([["e", 60], ...inOrder.slice(0, 4)]);
      await paper.close();
      expect(await ranked(paperAt({ folder }))).toEqual([["e", 60], ...inOrder.slice(0, 4)]);
      expect(troubles().join()).toMatch(/views\.db was deleted or replaced|Views start empty/);
      expect(troubles().join()).toContain("The new store of views was filled with the readers");
    },
  );

  test("deleted under two processes: the new store holds the month once", async () => {
    const { paper, path, folder } = await readPaper();
    const other = paperAt({ folder });
    await expect.poll(() => ranked(other)).toEqual(inOrder);
    rmSync(path);
    await Promise.all([ranked(paper), ranked(other)]);
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    await expect.poll(() => ranked(other)).toEqual(inOrder);
  });

  test("damaged before the start: it is set aside and reported once, and counting starts empty", async () => {
    const { paper, path, folder } = await readPaper();
    await paper.close();
    truncateSync(path, 5_000);
    const next = paperAt({ folder });
    expect(await ranked(next)).toBe("latest");
    readAll(next);
    expect(await next.flush()).toBe(true);
    await expect.poll(() => ranked(next)).toEqual(inOrder);
    expect(readdirSync(folder).filter((name) => name.includes("damaged"))).not.toEqual([]);
    expect(troubles()).toEqual([expect.stringMatching(/^Views start empty: .*views\.db .*It was moved to/)]);
  });

  test("its folder cannot be made: a list of the newest, no readers lost, one line in the log", async () => {
    const file = join(root, "a-file");
    writeFileSync(file, "");
    const paper = paperAt({ folder: join(file, "data") });
    readAll(paper);
    for (let attempt = 0; attempt < 3; attempt++) expect(await paper.flush()).toBe(false);
    expect(await ranked(paper)).toBe("latest");
    expect(troubles()).toHaveLength(1);
    rmSync(file);
    expect(await paper.flush()).toBe(true);
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
  });

  test("a PostgreSQL that is killed and comes back", async () => {
    const paper = paperAt(await newLocation.PostgreSQL());
    readAll(paper);
    await paper.flush();
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    await postgres().stop();
    read(paper, "e", 50);
    expect(await paper.flush()).toBe(false);
    await expect.poll(() => ranked(paper)).toEqual(inOrder);
    await postgres().start();
    await vi.waitFor(async () => expect(await paper.flush()).toBe(true), aMinute);
    await expect.poll(() => ranked(paper)).toContainEqual(["e", 60]);
    expect(troubles()).toHaveLength(2);
  });
});

test.each([
  ["forward", days(1)],
  ["back", -days(1)],
])("a clock that jumps a day %s leaves a list", async (_way, jump) => {
  const paper = paperAt({ folder: newFolder() });
  readAll(paper);
  await paper.flush();
  const moved = later(jump);
  expect(await ranked(paper, moved)).toHaveLength(5);
  readAll(paper, moved);
  await paper.flush();
  expect(await ranked(paper, moved)).toHaveLength(5);
  expect(await ranked(paper, now)).toHaveLength(5);
});

test("readers counted by a clock a year ahead do not count, and earlier readers are not lost", async () => {
  const paper = paperAt({ folder: newFolder() });
  readAll(paper);
  await paper.flush();
  await expect.poll(() => ranked(paper)).toEqual(inOrder);
  const ahead = later(days(365));
  read(paper, "e", 500, ahead);
  await paper.flush();
  expect(await ranked(paper, ahead)).toEqual([["e", 500]]);
  await expect.poll(() => ranked(paper)).toEqual(inOrder);
});

test("nothing on the disk shows who read what", async () => {
  const folder = newFolder();
  const paper = paperAt({ folder });
  paper.count({ slug: "a", address: "198.51.100.77", agent: "Mozilla/5.0 (Canary Phone 77)" }, false, now);
  await paper.flush();
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("");
  expect(bytes()).toContain("hour_of_readers");
  await paper.close();
  for (const canary of ["198.51.100", "Canary", "Mozilla"]) expect(bytes()).not.toContain(canary);
});
