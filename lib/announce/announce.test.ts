import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countQueued } from "@/lib/store/outbox";
import type { StoreLocation } from "@/lib/store/store";
import { storesForTests } from "@/lib/store/testing/two-engines";
import { type AnnouncementsStore, openAnnouncementsStore } from "./announcements-store";
import { type Channel, indexNow, webSub } from "./channels";
import { type Announceable, queueChanges, settlingMinutes, type UrlsOf } from "./detect-changes";
import { sendNext } from "./send";

const start = new Date("2026-11-23T12:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const own = "https://paper.example";

const article = (slug: string, changed = start, fields: Partial<Announceable> = {}): Announceable => ({
  slug,
  changedAt: changed,
  hash: "a",
  feeds: ["", `/topic/of-${slug}`],
  ...fields,
});

const urlsOf: Required<UrlsOf> = {
  indexnow: ({ slug }) => [`${own}/${slug}`],
  websub: ({ feeds }) => feeds.map((folder) => `${own}${folder}/feed.xml`),
};

type Received = { path: string; type: string; body: string };

/** A hub on this machine that responds as set, and keeps what it received. */
async function startHub() {
  const received: Received[] = [];
  let behaviour: number | "hang" = 204;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      received.push({
        path: request.url ?? "",
        type: request.headers["content-type"] ?? "",
        body: Buffer.concat(chunks).toString(),
      });
      if (behaviour !== "hang") response.writeHead(behaviour, { location: "http://127.0.0.1:1/" }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hub`,
    received,
    topics: () => received.map(({ body }) => new URLSearchParams(body).get("hub.url")),
    answer: (as: typeof behaviour) => {
      behaviour = as;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

let hub: Awaited<ReturnType<typeof startHub>>;
beforeEach(async () => {
  hub = await startHub();
});
afterEach(() => hub.stop());

const { onBothEngines } = storesForTests();

onBothEngines("announcements", (newLocation) => {
  let location: StoreLocation;
  let store: AnnouncementsStore;
  beforeEach(async () => {
    location = await newLocation();
    store = await openAnnouncementsStore(location);
  });
  afterEach(() => store.close());

  const queue = (stories: Announceable[], now: Date) => queueChanges(store, stories, urlsOf, now);
  const search = () => indexNow(hub.url, "a-key-of-ours", `${own}/indexnow-key.txt`, 300);
  const subscribers = () => webSub(hub.url, 300);
  const sendAll = async (channel: Channel, now: Date) => {
    let count = 0;
    for (;;) {
      const outcome = await sendNext(store, channel, now);
      if (!outcome || outcome.failure !== undefined) return count;
      count += outcome.sent;
    }
  };

  test("are not made of an archive, but of articles published after it", async () => {
    expect(await queue([article("old"), article("older")], start)).toBe(0);
    expect(await countQueued(store.db, "announcement")).toEqual({ count: 0, since: undefined });
    expect(await queue([article("new"), article("old"), article("older")], later(1))).toBe(1);
    expect(await queue([article("new"), article("old"), article("older")], later(2))).toBe(0);
    expect((await countQueued(store.db, "announcement")).count).toBe(3);
  });

  test("are made of the first article of an empty site", async () => {
    await queue([], start);
    expect(await queue([article("first")], later(1))).toBe(1);
  });

  test("are made again when an article changed, or is published again", async () => {
    await queue([article("a")], start);
    expect(await queue([article("a", later(5))], later(5))).toBe(1);
    expect(await queue([], later(6))).toBe(1);
    expect(await queue([article("a", later(5))], later(7))).toBe(1);
  });

  test("wait until no cache can serve the old version, and are sent once", async () => {
    await queue([], start);
    await queue([article("a"), article("b")], start);
    expect(await sendAll(subscribers(), later(settlingMinutes - 1))).toBe(0);
    expect(await sendAll(subscribers(), later(settlingMinutes))).toBe(3);
    expect(await sendAll(subscribers(), later(settlingMinutes))).toBe(0);
    expect(hub.topics().toSorted()).toEqual([
      `${own}/feed.xml`,
      `${own}/topic/of-a/feed.xml`,
      `${own}/topic/of-b/feed.xml`,
    ]);
    expect(hub.received[0]?.type).toBe("application/x-www-form-urlencoded;charset=UTF-8");
    expect(new URLSearchParams(hub.received[0]?.body).get("hub.mode")).toBe("publish");
  });

  test("of the paper's feed are sent eight minutes after the first change, in a busy hour too", async () => {
    await queue([], start);
    const stories: Announceable[] = [];
    const sentAt: number[] = [];
    for (let minute = 0; minute <= 60; minute++) {
      // A story each minute, and rounds each half minute, as in the worker.
      stories.push(article(`story-${minute}`, later(minute), { feeds: [""] }));
      await queue(stories, later(minute));
      for (const half of [0, 0.5])
        if ((await sendAll(subscribers(), later(minute + half))) > 0) sentAt.push(minute);
    }
    expect(sentAt).toEqual([8, 16, 24, 32, 40, 48, 56]);
    // The last change is announced too, once caches have it.
    expect(await sendAll(subscribers(), later(60 + settlingMinutes))).toBe(1);
    expect(await sendAll(subscribers(), later(600))).toBe(0);
  });

  test("of a live story that changes each minute are sent to search engines too", async () => {
    await queue([], start);
    for (let minute = 0; minute < settlingMinutes; minute++)
      await queue([article("live", later(minute))], later(minute));
    expect(await sendAll(search(), later(settlingMinutes))).toBe(1);
    expect(await sendAll(search(), later(2 * settlingMinutes - 1))).toBe(1);
    expect(await sendAll(search(), later(600))).toBe(0);
  });

  test("are sent once if caches have the last change by the time a retry succeeds", async () => {
    await queue([], start);
    await queue([article("a")], start);
    hub.answer(503);
    expect((await sendNext(store, search(), later(settlingMinutes)))?.failure).toBeInstanceOf(Error);
    await queue([article("a", later(9))], later(9));
    hub.answer(200);
    expect(await sendAll(search(), later(30))).toBe(1);
    expect(await sendAll(search(), later(600))).toBe(0);
  });

  test.each([
    ["a story that was taken down", [article("b")], [`${own}/a`]],
    [
      "a renamed story: the old address and the new",
      [article("b"), article("new")],
      [`${own}/a`, `${own}/new`],
    ],
    ["an edit without a date", [article("a", start, { hash: "b" }), article("b")], [`${own}/a`]],
    ["a story with an earlier date", [article("a", later(-60)), article("b")], [`${own}/a`]],
  ])("notify search engines of %s", async (_what, then, urls) => {
    await queue([article("a"), article("b")], start);
    await queue(then, later(1));
    expect(await sendAll(search(), later(60))).toBe(urls.length);
    expect(JSON.parse(hub.received[0]?.body ?? "").urlList.toSorted()).toEqual(urls);
    await queue(then, later(61));
    expect(await sendAll(search(), later(600))).toBe(0);
  });

  test("notify subscribers of the lists that a story left, and of those that it is in", async () => {
    await queue([article("a", start, { feeds: ["", "/category/news"] }), article("b")], start);
    await queue([article("a", start, { hash: "b", feeds: ["", "/category/world"] })], later(1));
    await sendAll(subscribers(), later(60));
    expect(hub.topics().toSorted()).toEqual([
      `${own}/category/news/feed.xml`,
      `${own}/category/world/feed.xml`,
      `${own}/feed.xml`,
      `${own}/topic/of-b/feed.xml`,
    ]);
  });

  test("are not made of a whole archive that another version of the compiler compiled", async () => {
    const archive = (hash: string) =>
      Array.from({ length: 100 }, (_, n) => article(`s${n}`, start, { hash }));
    await queue(archive("a"), start);
    expect(await queue(archive("b"), later(1))).toBe(0);
    expect(await queue([article("s0", start, { hash: "c" }), ...archive("b").slice(1)], later(2))).toBe(1);
  });

  test("are not made of pages that a version without hashes has announced", async () => {
    await queue([article("a"), article("b")], start);
    await store.db.updateTable("announced").set({ hash: "", feeds: "[]" }).execute();
    expect(await queue([article("a"), article("b", later(1))], later(1))).toBe(1);
    expect(await queue([article("a", start, { hash: "b" }), article("b", later(1))], later(2))).toBe(1);
  });

  test("go to search engines in one request, with the key and its address", async () => {
    await queue([], start);
    await queue([article("a"), article("b")], start);
    expect(await sendAll(search(), later(60))).toBe(2);
    expect(hub.received).toHaveLength(1);
    expect(hub.received[0]?.type).toBe("application/json; charset=utf-8");
    expect(JSON.parse(hub.received[0]?.body ?? "")).toEqual({
      host: "paper.example",
      key: "a-key-of-ours",
      keyLocation: `${own}/indexnow-key.txt`,
      urlList: [`${own}/a`, `${own}/b`],
    });
  });

  test.each([
    ["refuses", 503],
    ["redirects", 302],
    ["hangs", "hang"],
  ] as const)(
    "are kept while the service %s, retried after growing pauses, and sent when it accepts",
    async (_how, answer) => {
      await queue([], start);
      await queue([article("a")], start);
      hub.answer(answer);
      let minute = settlingMinutes;
      for (const pause of [1, 2, 4]) {
        const outcome = await sendNext(store, search(), later(minute));
        expect(outcome?.failure).toBeInstanceOf(Error);
        // Up to a fifth more than the pause, in whole minutes.
        expect(await sendNext(store, search(), later(minute + pause - 1))).toBeUndefined();
        minute += pause + 1;
      }
      hub.answer(200);
      expect(await sendAll(search(), later(minute + 100))).toBe(1);
      expect(hub.received.length).toBe(4);
      expect((await countQueued(store.db, "announcement")).count).toBe(2);
    },
  );

  test("are kept when the service is down, and when the site is restarted", async () => {
    await queue([], start);
    await queue([article("a")], start);
    const nobody = webSub("http://127.0.0.1:1/", 300);
    expect((await sendNext(store, nobody, later(10)))?.failure).toBeInstanceOf(Error);
    await store.close();
    store = await openAnnouncementsStore(location);
    expect((await countQueued(store.db, "announcement")).count).toBe(3);
    expect(await sendAll(subscribers(), later(60))).toBe(2);
  });

  test("are sent by one of two workers, and by the other after the first has died", async () => {
    await queue([], start);
    await queue([article("a")], start);
    let isSending = () => {};
    const begun = new Promise<void>((resolve) => {
      isSending = resolve;
    });
    // Never returns, as a worker that was killed.
    const dying: Channel = {
      ...search(),
      announce: () => {
        isSending();
        return new Promise(() => {});
      },
    };
    void sendNext(store, dying, later(10));
    await begun;
    expect(await sendNext(store, search(), later(11))).toBeUndefined();
    expect(await sendAll(search(), later(16))).toBe(1);
  });

  test("of an article that changes while they are sent are sent again", async () => {
    await queue([], start);
    await queue([article("a")], start);
    const changing: Channel = {
      ...search(),
      announce: async () => {
        await queue([article("a", later(10))], later(10));
      },
    };
    expect(await sendNext(store, changing, later(10))).toEqual({ sent: 1 });
    expect(await sendAll(search(), later(10 + settlingMinutes))).toBe(1);
    expect(hub.received).toHaveLength(1);
  });

  test("are many after a night without a network, and none is lost", async () => {
    await queue([], start);
    const stories = Array.from({ length: 1500 }, (_, n) => article(`article-${n}`));
    expect(await queue(stories, start)).toBe(1500);
    expect(await sendAll(search(), later(60))).toBe(1500);
    const urls = hub.received.flatMap(({ body }) => JSON.parse(body).urlList);
    expect(new Set(urls).size).toBe(1500);
    expect(Math.max(...hub.received.map(({ body }) => JSON.parse(body).urlList.length))).toBeLessThanOrEqual(
      1000,
    );
  });
});
