import { botRefusal } from "@/lib/most-read/bot-check";
import { Turnstile } from "@/lib/most-read/deduplicator";
import { days, hours } from "@/lib/time";
import { type Ranked, rankWithin, windows } from "../ranking";
import { append, hourOf, type Readership } from "../reader-counts";
import { busyness, dice } from "./dice";

/** One thing that befalls the list in the simulated day, and what became of it. */
export type Event = {
  what: string;
  /** Views sent, and those of them that were counted. */
  sent: number;
  counted: number;
  /** The place of the story concerned, before and after. Undefined where it is in no list of fourteen. */
  before: number | undefined;
  after: number | undefined;
  /** Whether the list did what it promises. */
  hasHeld: boolean;
  /** What it promises here. */
  promise: string;
};

const day = windows[0];
const listSize = 14;
const host = "paper.example";

/** Agents as browsers send them. Few, since most readers of a town have one of a few. */
const browsers = [
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
];
const robots = [
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/153.0.0.0 Safari/537.36",
  "curl/8.14.1",
  "python-requests/2.32.5",
  "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)",
];

/**
 * Plays a day of twenty stories through the very code that counts and ranks: an ordinary day, then what goes wrong in
 * one. Always the same day. Nothing is stored.
 */
export function simulateDay(): Event[] {
  const throwDice = dice(7);
  const start = new Date("2026-11-23T00:00:00Z");
  const stories = Array.from({ length: 20 }, (_, n) => ({
    slug: `story-${n + 1}`,
    publishedAt: new Date(start.getTime() - days(1) + hours(n)),
  }));
  const turnstile = new Turnstile();
  const counts = new Map<string, Readership>();
  let now = start;

  const send = (slug: string, address: string, agent: string, isFromRail = false): boolean => {
    const headers = new Headers({ "user-agent": agent, origin: `https://${host}`, "accept-language": "en" });
    if (botRefusal({ headers, ownHosts: [host] }) ?? turnstile.refusal({ slug, address, agent }, now))
      return false;
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
  const placeOf = (slug: string): number | undefined =>
    list().findIndex(({ article }) => article.slug === slug) + 1 || undefined;
  const anyOf = (agents: string[]) => agents[Math.floor(throwDice() * agents.length)] ?? "";
  const anyAddress = () => {
    const octet = () => Math.floor(throwDice() * 254) + 1;
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
    const before = placeOf(slug);
    const all = views();
    const event = { sent: all.length, counted: all.filter(Boolean).length, before, after: placeOf(slug) };
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
      "The same 2,000 views, sent again by one reader",
      "story-16",
      "a reader counts once",
      ({ counted, before, after }) => counted === 1 && (after ?? 15) >= (before ?? 15) - 1,
      () => times(2_000, () => send("story-16", "10.9.9.9", browsers[0] ?? "")),
    ),
    play(
      "Robots under their own names: 5,000 views",
      "story-17",
      "none counts",
      ({ counted, before, after }) => counted === 0 && before === after,
      () => times(5_000, () => send("story-17", anyAddress(), anyOf(robots))),
    ),
    play(
      "Robots under browsers' names, from one network: 20,000 views",
      "story-18",
      "its network counts 50 at most",
      ({ counted }) => counted <= 50,
      () => times(20_000, (n) => send("story-18", `192.0.2.${n % 256}`, `${anyOf(browsers)} v${n}`)),
    ),
    play(
      "An office of 400 behind one address",
      "story-19",
      "its readers count, if too low",
      ({ counted }) => counted > 0 && counted <= 50,
      () => times(400, () => send("story-19", "198.51.100.20", anyOf(browsers))),
    ),
  ];
  playUntil(12);
  events.push(
    play(
      "Nobody but clickers on the list reads on: 300 of them",
      list()[3]?.article.slug ?? "",
      "it does not pass the first by them alone",
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
      "it makes room for what is read now",
      ({ before, after }) => (after ?? 15) > (before ?? 15),
      () => {
        playUntil(20);
        return [];
      },
    ),
  );
  return events;
}
