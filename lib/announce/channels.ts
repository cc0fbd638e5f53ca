import type { ChannelName } from "./announcements-store";

/** Announces addresses whose content is new or changed. Rejects when the service did not accept them. */
export type Channel = {
  name: ChannelName;
  /** How many addresses one request may announce. */
  maxUrls: number;
  announce: (urls: string[]) => Promise<void>;
};

/** Much shorter than a lease (lib/store/outbox.ts), so that no other worker sends the same announcement. */
const defaultTimeoutMs = 10_000;

/** Notifies a hub that feeds changed. It fetches them and notifies their subscribers (WebSub, section 6). */
export function webSub(hub: string, timeoutMs = defaultTimeoutMs): Channel {
  return {
    name: "websub",
    // Not all hubs accept several.
    maxUrls: 1,
    announce: async (urls) => {
      const body = new URLSearchParams({ "hub.mode": "publish" });
      for (const url of urls) {
        body.append("hub.url", url);
        // The name in drafts of the standard, which some hubs still read.
        body.append("hub.topic", url);
      }
      await post(hub, timeoutMs, { body });
    },
  };
}

/** Notifies search engines of new and changed pages (https://www.indexnow.org/documentation). */
export function indexNow(
  endpoint: string,
  key: string,
  keyLocation: string,
  timeoutMs = defaultTimeoutMs,
): Channel {
  return {
    name: "indexnow",
    maxUrls: 1000,
    announce: async (urls) => {
      const { host } = new URL(keyLocation);
      const body = JSON.stringify({ host, key, keyLocation, urlList: urls });
      await post(endpoint, timeoutMs, {
        body,
        headers: { "content-type": "application/json; charset=utf-8" },
      });
    },
  };
}

async function post(url: string, timeoutMs: number, content: RequestInit): Promise<void> {
  const response = await fetch(url, {
    ...content,
    method: "POST",
    // The key must not be sent to another host.
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${new URL(url).host} responded with ${response.status}.`);
}
