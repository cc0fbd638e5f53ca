import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { StorePlace } from "@/lib/store/store";
import { startPostgres, type TestPostgres } from "@/lib/store/testing/postgres";
import { days, hours } from "@/lib/time";
import { MostRead } from "./most-read";
import { countPage } from "./pages-served";
import { hourOf } from "./reader-counts";
import { fewestPages, type Silence } from "./silence";
import { periodOf } from "./view-outcomes";
import { addBatch, forgetUnread, openViewsStore, readersBetween } from "./views-store";

const now = new Date("2026-11-23T17:20:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const stories = ["a", "b", "c", "d", "e"].map((slug) => ({ slug, publishedAt: later(-days(3)) }));

const root = mkdtempSync(join(tmpdir(), "paper-views-"));
let folders = 0;
const newFolder = () => join(root, String(++folders));
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.remove();
  rmSync(root, { recursive: true, force: true });
});

const said = vi.spyOn(console, "error");
beforeEach(() => {
  said.mockReset().mockImplementation(() => {});
});
const open: MostRead[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function paperAt(place: StorePlace): MostRead {
  const made = new MostRead(place);
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

/** Past the time for which counts are used as they are. */
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
  const ranking = await mostRead.ranking(stories, 14, moment);
  return ranking.window ? ranking.ranked.map(({ article, readers }) => [article.slug, readers]) : "latest";
}

async function silenceOf(mostRead: MostRead, moment: Date): Promise<Silence | undefined> {
  await waitForFresh();
  return mostRead.silence(moment);
}

const readAll = (mostRead: MostRead, moment = now) => {
  for (const [place, { slug }] of stories.entries()) read(mostRead, slug, 5 - place, moment);
};
const inOrder = [
  ["a", 5],
  ["b", 4],
  ["c", 3],
  ["d", 2],
  ["e", 1],
];

describe.each([
  ["SQLite", async (): Promise<StorePlace> => ({ folder: newFolder() })],
  [
    "PostgreSQL",
    async (): Promise<StorePlace> => ({ folder: "", databaseUrl: await postgres.newDatabase() }),
  ],
])("on %s", (_engine, newPlace) => {
  test("what was counted is ranked, and still is after a restart", async () => {
    const place = await newPlace();
    const first = paperAt(place);
    expect(await ranked(first)).toBe("latest");
    readAll(first);
    await first.keepCounted();
    // A page waits for newer counts a fraction of a second only, which a busy machine may exceed.
    await expect.poll(() => ranked(first)).toEqual(inOrder);
    expect(first.updatedAt).toEqual(now);
    await first.close();
    const second = paperAt(place);
    await expect.poll(() => ranked(second)).toEqual(inOrder);
  });

  test("several processes add up, and see each other's readers", async () => {
    const place = await newPlace();
    const papers = [paperAt(place), paperAt(place), paperAt(place)];
    for (let round = 0; round < 10; round++) {
      for (const paper of papers) read(paper, "a", 10);
      await Promise.all(papers.map((paper) => paper.keepCounted()));
    }
    await vi.waitFor(async () => {
      for (const paper of papers) expect(await paper.keepCounted()).toBe(true);
    });
    for (const paper of papers) read(paper, "b", 1);
    for (const paper of papers) await paper.keepCounted();
    const store = await openViewsStore(place);
    const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
    await store.close();
    expect(rows).toEqual([
      { slug: "a", hour: hourOf(now), readers: 300, fromRail: 0 },
      { slug: "b", hour: hourOf(now), readers: 3, fromRail: 0 },
    ]);
  });

  test("readers of the last hour are added to those read before, not counted again", async () => {
    const paper = paperAt(await newPlace());
    readAll(paper);
    await paper.keepCounted();
    expect(await ranked(paper)).toEqual(inOrder);
    read(paper, "e", 9);
    await paper.keepCounted();
    expect((await ranked(paper))[0]).toEqual(["e", 10]);
    expect((await ranked(paper, later(hours(1))))[0]).toEqual(["e", 10]);
  });

  test("views that are refused by one process make every process say so once, and once more when it is over", async () => {
    const place = await newPlace();
    const [refusing, other] = [paperAt(place), paperAt(place)];
    for (let n = 0; n < 3; n++) refusing.refuse("no-language", now);
    await refusing.keepCounted();
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
    await refusing.keepCounted();
    expect(await silenceOf(other, anHourLater)).toBeUndefined();
    expect(await silenceOf(refusing, anHourLater)).toBeUndefined();
    expect(said.mock.calls).toEqual([
      ["Most Read counts readers again."],
      ["Most Read counts readers again."],
    ]);
  });

  test("a paper whose pages are served for a day and that receives no view says so", async () => {
    const paper = paperAt(await newPlace());
    const page = { statusCode: 200, getHeader: () => "script-src 'self'" };
    countPage(page);
    await silenceOf(paper, now);
    for (let n = 0; n < fewestPages; n++) countPage(page);
    expect(await silenceOf(paper, later(days(1)))).toBeUndefined();
    await paper.keepCounted();
    expect(await silenceOf(paper, later(days(1)))).toEqual({
      kind: "missing",
      since: "a day",
      pages: fewestPages,
      arrived: [],
    });
    expect(said.mock.calls).toEqual([[expect.stringContaining("no reader's view arrived")]]);
  });

  test("outcomes are kept for three days", async () => {
    const store = await openViewsStore(await newPlace());
    const outcomesOf = (moment: Date) => [{ period: periodOf(moment), what: "bot", times: 1 }] as const;
    for (const moment of [later(-days(4)), later(-days(1)), now, later(days(4))])
      await addBatch(store, { readers: [], outcomes: [...outcomesOf(moment)] });
    await forgetUnread(store, hourOf(now));
    const kept = await store.db.selectFrom("view_outcome").select("period").orderBy("period").execute();
    expect(kept.map(({ period }) => period)).toEqual([periodOf(later(-days(1))), periodOf(now)]);
    await store.close();
  });

  test("hours that no list looks at are forgotten, all others kept", async () => {
    const store = await openViewsStore(await newPlace());
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
    const store = await openViewsStore(await newPlace());
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

describe("when the store is away", () => {
  /** A paper that was read, whose list stands. */
  async function readPaper(): Promise<{ paper: MostRead; folder: string; path: string }> {
    const folder = newFolder();
    const paper = paperAt({ folder });
    readAll(paper);
    await paper.keepCounted();
    expect(await ranked(paper)).toEqual(inOrder);
    const path = join(folder, "views.db");
    // Or the journal would heal what is done to the file.
    const other = new Database(path);
    other.pragma("wal_checkpoint(truncate)");
    other.close();
    return { paper, folder, path };
  }
  const troubles = () => said.mock.calls.map(([message]) => String(message));

  test("locked: the last list stands, readers wait and are kept afterwards", async () => {
    const { paper, path } = await readPaper();
    const other = new Database(path);
    other.exec("begin exclusive");
    read(paper, "e", 5);
    expect(await paper.keepCounted()).toBe(false);
    expect(await paper.keepCounted()).toBe(false);
    expect(await ranked(paper)).toEqual(inOrder);
    other.exec("rollback");
    other.close();
    expect(await paper.keepCounted()).toBe(true);
    expect(await ranked(paper)).toContainEqual(["e", 6]);
    expect(troubles()).toEqual([
      expect.stringMatching(/cannot be kept: .*locked/),
      expect.stringMatching(/again/),
    ]);
  });

  test("full: the same", async () => {
    const { paper, path } = await readPaper();
    const other = new Database(path);
    other.exec(
      "create table ballast (a); create trigger full before insert on hour_of_readers begin select raise(abort, 'database or disk is full'); end",
    );
    read(paper, "e", 5);
    expect(await paper.keepCounted()).toBe(false);
    expect(await ranked(paper)).toEqual(inOrder);
    other.exec("drop trigger full");
    other.close();
    expect(await paper.keepCounted()).toBe(true);
    expect(await ranked(paper)).toContainEqual(["e", 6]);
    expect(troubles()[0]).toMatch(/disk is full/);
  });

  test.each([
    ["deleted", (path: string) => rmSync(path)],
    ["emptied", (path: string) => truncateSync(path, 0)],
    ["written over", (path: string) => writeFileSync(path, "Dear diary,\n".repeat(2_000))],
  ])(
    "%s: the last list stands, and is in the new store with those who waited; the log says so",
    async (_how, damage) => {
      const { paper, path, folder } = await readPaper();
      damage(path);
      read(paper, "e", 5);
      await vi.waitFor(async () => expect(await paper.keepCounted()).toBe(true));
      expect(await ranked(paper)).toEqual([["e", 6], ...inOrder.slice(0, 4)]);
      await paper.close();
      expect(await ranked(paperAt({ folder }))).toEqual([["e", 6], ...inOrder.slice(0, 4)]);
      expect(troubles().join()).toMatch(/views\.db is gone or another one|Views start afresh/);
      expect(troubles().join()).toContain("in memory still, and are in the new store");
    },
  );

  test("lost by two processes at once: the month is in the new store once", async () => {
    const { paper, path, folder } = await readPaper();
    const other = paperAt({ folder });
    expect(await ranked(other)).toEqual(inOrder);
    rmSync(path);
    await Promise.all([ranked(paper), ranked(other)]);
    expect(await ranked(paper)).toEqual(inOrder);
    expect(await ranked(other)).toEqual(inOrder);
  });

  test("torn before the start: it is set aside, told once, and counting starts afresh", async () => {
    const { paper, path, folder } = await readPaper();
    await paper.close();
    truncateSync(path, 5_000);
    const next = paperAt({ folder });
    expect(await ranked(next)).toBe("latest");
    readAll(next);
    expect(await next.keepCounted()).toBe(true);
    expect(await ranked(next)).toEqual(inOrder);
    expect(readdirSync(folder).filter((name) => name.includes("damaged"))).not.toEqual([]);
    expect(troubles()).toEqual([expect.stringMatching(/^Views start afresh: .*views\.db .*It lies at/)]);
  });

  test("no folder can be made for it: a list of the newest, no readers lost, one line in the log", async () => {
    const file = join(root, "a-file");
    writeFileSync(file, "");
    const paper = paperAt({ folder: join(file, "data") });
    readAll(paper);
    for (let attempt = 0; attempt < 3; attempt++) expect(await paper.keepCounted()).toBe(false);
    expect(await ranked(paper)).toBe("latest");
    expect(troubles()).toHaveLength(1);
    rmSync(file);
    expect(await paper.keepCounted()).toBe(true);
    expect(await ranked(paper)).toEqual(inOrder);
  });

  test("a PostgreSQL that is killed and comes back", async () => {
    const paper = paperAt({ folder: "", databaseUrl: await postgres.newDatabase() });
    readAll(paper);
    await paper.keepCounted();
    expect(await ranked(paper)).toEqual(inOrder);
    await postgres.stop();
    read(paper, "e", 5);
    expect(await paper.keepCounted()).toBe(false);
    expect(await ranked(paper)).toEqual(inOrder);
    await postgres.start();
    await vi.waitFor(async () => expect(await paper.keepCounted()).toBe(true), { timeout: 60_000 });
    expect(await ranked(paper)).toContainEqual(["e", 6]);
    expect(troubles()).toHaveLength(2);
  });
});

test.each([
  ["forward", days(1)],
  ["back", -days(1)],
])("a clock that jumps a day %s leaves a list", async (_way, jump) => {
  const paper = paperAt({ folder: newFolder() });
  readAll(paper);
  await paper.keepCounted();
  const moved = later(jump);
  expect(await ranked(paper, moved)).toHaveLength(5);
  readAll(paper, moved);
  await paper.keepCounted();
  expect(await ranked(paper, moved)).toHaveLength(5);
  expect(await ranked(paper, now)).toHaveLength(5);
});

test("readers counted by a clock a year ahead count for nothing, and cost none that were counted before", async () => {
  const paper = paperAt({ folder: newFolder() });
  readAll(paper);
  await paper.keepCounted();
  expect(await ranked(paper)).toEqual(inOrder);
  const ahead = later(days(365));
  read(paper, "e", 50, ahead);
  await paper.keepCounted();
  expect(await ranked(paper, ahead)).toEqual("latest");
  expect(await ranked(paper)).toEqual(inOrder);
});

test("nothing that would tell who read what is on the disk", async () => {
  const folder = newFolder();
  const paper = paperAt({ folder });
  paper.count({ slug: "a", address: "198.51.100.77", agent: "Mozilla/5.0 (Canary Phone 77)" }, false, now);
  await paper.keepCounted();
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("");
  expect(bytes()).toContain("hour_of_readers");
  await paper.close();
  for (const canary of ["198.51.100", "Canary", "Mozilla"]) expect(bytes()).not.toContain(canary);
});
