import type { ChannelName } from "./announcements-store";

/** A way to tell others of addresses where something is new. Rejects when they did not take it. */
export type Channel = {
  name: ChannelName;
  /** So many addresses are told at once. */
  most: number;
  tell: (urls: string[]) => Promise<void>;
};

/** Far less than a lease (lib/store/outbox.ts), so that nobody else begins meanwhile. */
const usualPatienceMs = 10_000;

/** Tells a hub that feeds have changed; it fetches them and tells their subscribers (WebSub, section 6). */
export function webSub(hub: string, patienceMs = usualPatienceMs): Channel {
  return {
    name: "websub",
    // Hubs differ in whether they take several.
    most: 1,
    tell: async (urls) => {
      const body = new URLSearchParams({ "hub.mode": "publish" });
      for (const url of urls) {
        body.append("hub.url", url);
        // Some read the name that the draft had.
        body.append("hub.topic", url);
      }
      await post(hub, body, patienceMs);
    },
  };
}

/** Tells search engines that pages are new or changed (https://www.indexnow.org/documentation). */
export function indexNow(
  endpoint: string,
  key: string,
  keyLocation: string,
  patienceMs = usualPatienceMs,
): Channel {
  return {
    name: "indexnow",
    most: 1000,
    tell: async (urls) => {
      const { host } = new URL(keyLocation);
      const told = JSON.stringify({ host, key, keyLocation, urlList: urls });
      await post(endpoint, told, patienceMs, "application/json");
    },
  };
}

async function post(
  url: string,
  body: URLSearchParams | string,
  patienceMs: number,
  type?: string,
): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    body,
    // What it is about stands in it; where it leads, it was not meant for.
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
    ...(type && { headers: { "content-type": `${type}; charset=utf-8` } }),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${new URL(url).host} answered with ${response.status}.`);
}
