import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StorePlace } from "@/lib/store/store";
import { startPostgres, type TestPostgres } from "@/lib/store/testing/postgres";
import { type AnnouncementsStore, openAnnouncementsStore } from "./announcements-store";
import { type Channel, indexNow, webSub } from "./channels";
import { noticeNews, settlingMinutes, type Told } from "./detect-changes";
import { tellNext, waitingAnnouncements } from "./send";

const start = new Date("2026-11-23T12:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const own = "https://paper.example";

const told = (slug: string, changed = start): Told => ({
  slug,
  changedAt: changed,
  urls: { indexnow: [`${own}/${slug}`], websub: [`${own}/feed.xml`, `${own}/topic/of-${slug}/feed.xml`] },
});

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.remove();
});

type Heard = { path: string; type: string; body: string };

/** A hub on this machine, which does as it is told and remembers what it heard. */
async function startHub() {
  const heard: Heard[] = [];
  let manner: number | "hang" = 204;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({
        path: request.url ?? "",
        type: request.headers["content-type"] ?? "",
        body: Buffer.concat(chunks).toString(),
      });
      if (manner !== "hang") response.writeHead(manner, { location: "http://127.0.0.1:1/" }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hub`,
    heard,
    topics: () => heard.map(({ body }) => new URLSearchParams(body).get("hub.url")),
    answer: (as: typeof manner) => {
      manner = as;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

let hub: Awaited<ReturnType<typeof startHub>>;
let folder: string;
beforeEach(async () => {
  hub = await startHub();
  folder = await mkdtemp(join(tmpdir(), "announce-"));
});
afterEach(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ["SQLite", async (): Promise<StorePlace> => ({ folder })],
  ["PostgreSQL", async (): Promise<StorePlace> => ({ folder, databaseUrl: await postgres.newDatabase() })],
])("announcements in %s", (_engine, newPlace) => {
  let place: StorePlace;
  let store: AnnouncementsStore;
  beforeEach(async () => {
    place = await newPlace();
    store = await openAnnouncementsStore(place);
  });
  afterEach(() => store.close());

  const notice = (stories: Told[], now: Date) => noticeNews(store, stories, ["websub", "indexnow"], now);
  const search = () => indexNow(hub.url, "a-key-of-ours", `${own}/indexnow-key.txt`, 300);
  const subscribers = () => webSub(hub.url, 300);
  const tellAll = async (channel: Channel, now: Date) => {
    let count = 0;
    for (;;) {
      const outcome = await tellNext(store, channel, now);
      if (!outcome || outcome.trouble !== undefined) return count;
      count += outcome.told;
    }
  };

  test("are not made of an archive, but of what comes after it", async () => {
    expect(await notice([told("old"), told("older")], start)).toBe(0);
    expect(await waitingAnnouncements(store)).toEqual({ count: 0, since: null });
    expect(await notice([told("new"), told("old"), told("older")], later(1))).toBe(1);
    expect(await notice([told("new"), told("old"), told("older")], later(2))).toBe(0);
    expect((await waitingAnnouncements(store)).count).toBe(3);
  });

  test("are made of the first story of an empty paper", async () => {
    await notice([], start);
    expect(await notice([told("first")], later(1))).toBe(1);
  });

  test("are made again when a story changed, or comes back", async () => {
    await notice([told("a")], start);
    expect(await notice([told("a", later(5))], later(5))).toBe(1);
    expect(await notice([], later(6))).toBe(0);
    expect(await notice([told("a", later(5))], later(7))).toBe(1);
  });

  test("wait until no cache can hand out what was before, and are told once", async () => {
    await notice([], start);
    await notice([told("a"), told("b")], start);
    expect(await tellAll(subscribers(), later(settlingMinutes - 1))).toBe(0);
    expect(await tellAll(subscribers(), later(settlingMinutes))).toBe(3);
    expect(await tellAll(subscribers(), later(settlingMinutes))).toBe(0);
    expect(hub.topics().toSorted()).toEqual([
      `${own}/feed.xml`,
      `${own}/topic/of-a/feed.xml`,
      `${own}/topic/of-b/feed.xml`,
    ]);
    expect(hub.heard[0]?.type).toBe("application/x-www-form-urlencoded;charset=UTF-8");
    expect(new URLSearchParams(hub.heard[0]?.body).get("hub.mode")).toBe("publish");
  });

  test("go to search engines all at once, with the key and where it lies", async () => {
    await notice([], start);
    await notice([told("a"), told("b")], start);
    expect(await tellAll(search(), later(60))).toBe(2);
    expect(hub.heard).toHaveLength(1);
    expect(hub.heard[0]?.type).toBe("application/json; charset=utf-8");
    expect(JSON.parse(hub.heard[0]?.body ?? "")).toEqual({
      host: "paper.example",
      key: "a-key-of-ours",
      keyLocation: `${own}/indexnow-key.txt`,
      urlList: [`${own}/a`, `${own}/b`],
    });
  });

  test.each([
    ["refuses", 503],
    ["sends elsewhere", 302],
    ["hangs", "hang"],
  ] as const)(
    "are kept while the other side %s, tried ever more rarely, and told when it answers",
    async (_manner, answer) => {
      await notice([], start);
      await notice([told("a")], start);
      hub.answer(answer);
      let minute = settlingMinutes;
      for (const pause of [1, 2, 4]) {
        const outcome = await tellNext(store, search(), later(minute));
        expect(outcome?.trouble).toBeInstanceOf(Error);
        // Up to a fifth more than the pause, in whole minutes.
        expect(await tellNext(store, search(), later(minute + pause - 1))).toBeUndefined();
        minute += pause + 1;
      }
      hub.answer(200);
      expect(await tellAll(search(), later(minute + 100))).toBe(1);
      expect(hub.heard.length).toBe(4);
      expect((await waitingAnnouncements(store)).count).toBe(2);
    },
  );

  test("are kept when nobody listens, and when the paper is started anew", async () => {
    await notice([], start);
    await notice([told("a")], start);
    const nobody = webSub("http://127.0.0.1:1/", 300);
    expect((await tellNext(store, nobody, later(10)))?.trouble).toBeInstanceOf(Error);
    await store.close();
    store = await openAnnouncementsStore(place);
    expect((await waitingAnnouncements(store)).count).toBe(3);
    expect(await tellAll(subscribers(), later(60))).toBe(2);
  });

  test("are told by one of two workers, and by the other after the first has died", async () => {
    await notice([], start);
    await notice([told("a")], start);
    let isTelling = () => {};
    const begun = new Promise<void>((resolve) => {
      isTelling = resolve;
    });
    // It never comes back from telling, as one that was killed.
    const dying: Channel = {
      ...search(),
      tell: () => {
        isTelling();
        return new Promise(() => {});
      },
    };
    void tellNext(store, dying, later(10));
    await begun;
    expect(await tellNext(store, search(), later(11))).toBeUndefined();
    expect(await tellAll(search(), later(16))).toBe(1);
  });

  test("of a story that changes while it is told are told again", async () => {
    await notice([], start);
    await notice([told("a")], start);
    const changing: Channel = {
      ...search(),
      tell: async () => {
        await notice([told("a", later(10))], later(10));
      },
    };
    expect(await tellNext(store, changing, later(10))).toEqual({ told: 1 });
    expect(await tellAll(search(), later(10 + settlingMinutes))).toBe(1);
    expect(hub.heard).toHaveLength(1);
  });

  test("are many after a night without a network, and none is lost", async () => {
    await notice([], start);
    const stories = Array.from({ length: 1500 }, (_, place) => told(`story-${place}`));
    expect(await notice(stories, start)).toBe(1500);
    expect(await tellAll(search(), later(60))).toBe(1500);
    const urls = hub.heard.flatMap(({ body }) => JSON.parse(body).urlList);
    expect(new Set(urls).size).toBe(1500);
    expect(Math.max(...hub.heard.map(({ body }) => JSON.parse(body).urlList.length))).toBeLessThanOrEqual(
      1000,
    );
  });
});
