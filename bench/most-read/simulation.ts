import { botRefusal } from "@/lib/most-read/bot-check";
import { Deduplicator } from "@/lib/most-read/deduplicator";
import { busyness } from "@/lib/most-read/demo";
import { type Ranked, rankWithin, windows } from "@/lib/most-read/ranking";
import { append, hourOf, type Readership } from "@/lib/most-read/reader-counts";
import { seededRandom } from "@/lib/seeded-random";
import { days, hours } from "@/lib/time";

/** An event of the simulated day, and its effect on the list. */
export type Event = {
  what: string;
  /** Views sent, and how many of them were counted. */
  sent: number;
  counted: number;
  /** The rank of the article before and after the event; undefined where it is not in the list. */
  before: number | undefined;
  after: number | undefined;
  /** What the list must do. */
  promise: string;
  /** Whether it did. */
  hasHeld: boolean;
};

const day = windows[0];
const listSize = 14;
const host = "paper.example";

/** User agents of browsers. Few, since most readers of a town use one of a few. */
const browsers = [
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
];
const bots = [
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/153.0.0.0 Safari/537.36",
  "curl/8.14.1",
  "python-requests/2.32.5",
  "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)",
];

/**
 * Plays a day of twenty articles through the code that counts and ranks: an ordinary day with a spike, bots
 * and an office. Always the same day. Nothing is stored.
 */
export function simulateDay(): Event[] {
  const random = seededRandom(7);
  const start = new Date("2026-11-23T00:00:00Z");
  const stories = Array.from({ length: 20 }, (_, n) => ({
    slug: `story-${n + 1}`,
    publishedAt: new Date(start.getTime() - days(1) + hours(n)),
  }));
  const deduplicator = new Deduplicator();
  const counts = new Map<string, Readership>();
  let now = start;

  const send = (slug: string, address: string, agent: string, isFromRail = false): boolean => {
    const headers = new Headers({ "user-agent": agent, origin: `https://${host}`, "accept-language": "en" });
    if (botRefusal(headers, [host]) ?? deduplicator.refusal({ slug, address, agent }, now)) return false;
    const fromRail = isFromRail ? 1 : 0;
    const readership = counts.get(slug);
    const at = readership?.hours.indexOf(hourOf(now)) ?? -1;
    if (readership && at >= 0) {
      readership.readers[at] = (readership.readers[at] ?? 0) + 1;
      readership.fromRail[at] = (readership.fromRail[at] ?? 0) + fromRail;
    } else append(counts, [{ slug, hour: hourOf(now), readers: 1, fromRail }]);
    return true;
  };
  const list = (): Ranked<(typeof stories)[number]>[] => rankWithin(day, counts, stories, now, listSize);
  const rankOf = (slug: string): number | undefined =>
    list().findIndex(({ article }) => article.slug === slug) + 1 || undefined;
  const anyOf = (agents: string[]) => agents[Math.floor(random() * agents.length)] ?? "";
  const anyAddress = () => {
    const octet = () => Math.floor(random() * 254) + 1;
    return `10.${octet()}.${octet()}.${octet()}`;
  };

  const ordinaryHour = () => {
    for (const [n, { slug }] of stories.entries()) {
      const readers = Math.round((300 / (n + 2)) * busyness(hourOf(now)));
      for (let one = 0; one < readers; one++) send(slug, anyAddress(), anyOf(browsers));
    }
  };
  const playUntil = (hour: number) => {
    while (now.getTime() < start.getTime() + hours(hour)) {
      ordinaryHour();
      now = new Date(now.getTime() + hours(1));
    }
  };
  const play = (
    what: string,
    slug: string,
    promise: string,
    hasHeld: (event: Pick<Event, "sent" | "counted" | "before" | "after">) => boolean,
    views: () => boolean[],
  ): Event => {
    const before = rankOf(slug);
    const all = views();
    const event = { sent: all.length, counted: all.filter(Boolean).length, before, after: rankOf(slug) };
    return { what, promise, ...event, hasHeld: hasHeld(event) };
  };
  const times = (count: number, view: (n: number) => boolean) =>
    Array.from({ length: count }, (_, n) => view(n));

  playUntil(8);
  const events = [
    play(
      "A story breaks at rush hour: 2,000 readers in an hour",
      "story-15",
      "it leads within the hour",
      ({ counted, after }) => counted >= 1_990 && after === 1,
      () => times(2_000, () => send("story-15", anyAddress(), anyOf(browsers))),
    ),
    play(
      "One reader sends 2,000 views",
      "story-16",
      "a reader counts once",
      ({ counted, before, after }) => counted === 1 && (after ?? 15) >= (before ?? 15) - 1,
      () => times(2_000, () => send("story-16", "10.9.9.9", browsers[0] ?? "")),
    ),
    play(
      "Bots under their own names: 5,000 views",
      "story-17",
      "none counts",
      ({ counted, before, after }) => counted === 0 && before === after,
      () => times(5_000, () => send("story-17", anyAddress(), anyOf(bots))),
    ),
    play(
      "Bots under browsers' names, from one network: 20,000 views",
      "story-18",
      "its network counts at most 50",
      ({ counted }) => counted <= 50,
      () => times(20_000, (n) => send("story-18", `192.0.2.${n % 256}`, `${anyOf(browsers)} v${n}`)),
    ),
    play(
      "An office of 400 behind one address",
      "story-19",
      "its readers count, up to 50",
      ({ counted }) => counted > 0 && counted <= 50,
      () => times(400, () => send("story-19", "198.51.100.20", anyOf(browsers))),
    ),
  ];
  playUntil(12);
  events.push(
    play(
      "300 readers click on the fourth article in the list",
      list()[3]?.article.slug ?? "",
      "it does not become first by them alone",
      ({ after }) => (after ?? 15) > 1,
      () => {
        const { slug } = list()[3]?.article ?? { slug: "" };
        return times(300, () => send(slug, anyAddress(), anyOf(browsers), true));
      },
    ),
  );
  events.push(
    play(
      "Twelve hours after the story broke",
      "story-15",
      "it falls behind what is read now",
      ({ before, after }) => (after ?? 15) > (before ?? 15),
      () => {
        playUntil(20);
        return [];
      },
    ),
  );
  return events;
}
