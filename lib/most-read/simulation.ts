import { siteNetwork } from "@/lib/network";
import { seededRandom } from "@/lib/seeded-random";
import { days, hours } from "@/lib/time";
import { botRefusal } from "./bot-check";
import { Deduplicator } from "./deduplicator";
import { busyness } from "./demo";
import { type Ranked, rankWithin } from "./ranking";
import { append, hourOf, type Readership } from "./reader-counts";
import { windows } from "./windows";

/** An event of the simulated day, and its effect on the list. */
export type Event = {
  what: string;
  /** Views sent, how many of them were counted, and how many were over the cap of their network. */
  sent: number;
  counted: number;
  capped: number;
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

type Network = { share: number; address: (random: number) => string };

/** Networks through which many people read, with their share of all ordinary readers. The rest are homes. */
const networks = {
  carrier: {
    share: 0.1,
    address: (random) => `100.64.${Math.floor(random * 4)}.${1 + (Math.floor(random * 4_000_000) % 254)}`,
  },
  carrierOfIpv6: {
    share: 0.2,
    address: (random) => `2001:db8:77:${Math.floor(random * 65_536).toString(16)}::1`,
  },
  campus: { share: 0.06, address: (random) => `198.18.5.${1 + Math.floor(random * 200)}` },
  vpn: { share: 0.04, address: (random) => `198.19.9.${1 + Math.floor(random * 40)}` },
} satisfies Record<string, Network>;

type Sent = "counted" | "capped" | "refused";

/**
 * Plays a day of twenty articles through the code that counts and ranks: an ordinary day with a spike, bots,
 * an office, and a carrier, a campus and a VPN. Always the same day. Nothing is stored.
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

  const send = (slug: string, address: string, agent: string, isFromRail = false): Sent => {
    const headers = new Headers({ "user-agent": agent, origin: `https://${host}`, "accept-language": "en" });
    const refusal = botRefusal(headers, [host]) ?? deduplicator.refusal({ slug, address, agent }, now);
    if (refusal) return refusal === "network-cap" ? "capped" : "refused";
    const fromRail = isFromRail ? 1 : 0;
    const readership = counts.get(slug);
    const at = readership?.hours.indexOf(hourOf(now)) ?? -1;
    if (readership && at >= 0) {
      readership.readers[at] = (readership.readers[at] ?? 0) + 1;
      readership.fromRail[at] = (readership.fromRail[at] ?? 0) + fromRail;
    } else append(counts, [{ slug, hour: hourOf(now), readers: 1, fromRail }]);
    return "counted";
  };
  const list = (): Ranked<(typeof stories)[number]>[] => rankWithin(day, counts, stories, now, listSize, 0);
  const rankOf = (slug: string): number | undefined =>
    list().findIndex(({ article }) => article.slug === slug) + 1 || undefined;
  const anyOf = (agents: string[]) => agents[Math.floor(random() * agents.length)] ?? "";
  const anyAddress = () => {
    const octet = () => Math.floor(random() * 254) + 1;
    return `10.${octet()}.${octet()}.${octet()}`;
  };

  /** The address of an ordinary reader, in a network or at home. */
  const ordinaryAddress = () => {
    let lot = random();
    for (const { share, address } of Object.values<Network>(networks)) {
      if (lot < share) return address(random());
      lot -= share;
    }
    return anyAddress();
  };
  const anyAddressBut = (network: Network): string => {
    const own = siteNetwork(network.address(0))?.slice(0, 6) ?? "";
    const address = ordinaryAddress();
    return address.startsWith(own) ? anyAddressBut(network) : address;
  };
  const ordinaryHour = () => {
    for (const [n, { slug }] of stories.entries()) {
      const readers = Math.round((300 / (n + 2)) * busyness(hourOf(now)));
      for (let one = 0; one < readers; one++) send(slug, ordinaryAddress(), anyOf(browsers));
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
    hasHeld: (event: Pick<Event, "sent" | "counted" | "capped" | "before" | "after">) => boolean,
    views: () => Sent[],
  ): Event => {
    const before = rankOf(slug);
    const all = views();
    const times = (outcome: Sent) => all.filter((one) => one === outcome).length;
    const event = {
      sent: all.length,
      counted: times("counted"),
      capped: times("capped"),
      before,
      after: rankOf(slug),
    };
    return { what, promise, ...event, hasHeld: hasHeld(event) };
  };
  const times = (count: number, view: (n: number) => Sent) =>
    Array.from({ length: count }, (_, n) => view(n));

  /** A story that everybody reads; the views of one network in it. */
  const surge = (slug: string, network: Network, readers: number, elsewhere: number): Sent[] => {
    const { address } = network;
    const sent: Sent[] = [];
    const all = readers + elsewhere;
    for (let n = 0; n < all; n++) {
      const isOfNetwork = Math.floor(((n + 1) * readers) / all) > Math.floor((n * readers) / all);
      const outcome = send(slug, isOfNetwork ? address(random()) : anyAddressBut(network), anyOf(browsers));
      if (isOfNetwork) sent.push(outcome);
    }
    return sent;
  };
  const isNotMuted = ({ sent, capped }: Pick<Event, "sent" | "capped">) => capped <= 0.1 * sent;

  playUntil(8);
  const events = [
    play(
      "A story breaks at rush hour: 2,000 readers in an hour",
      "story-15",
      "it leads within the hour",
      ({ counted, after }) => counted >= 1_900 && after === 1,
      () => times(2_000, () => send("story-15", ordinaryAddress(), anyOf(browsers))),
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
  const crowds: [what: string, slug: string, network: Network, readers: number, elsewhere: number][] = [
    ["1,000 phones of a carrier, in four IPv4 /24", "story-20", networks.carrier, 1_000, 9_000],
    ["5,000 phones of a carrier, in one IPv6 /48", "story-14", networks.carrierOfIpv6, 5_000, 20_000],
    ["300 readers on a campus, in one /24", "story-13", networks.campus, 300, 5_000],
    ["100 readers behind a VPN, in one /24", "story-12", networks.vpn, 100, 2_500],
  ];
  for (const [what, slug, network, readers, elsewhere] of crowds)
    events.push(
      play(
        `${what}, with ${elsewhere.toLocaleString("en")} others`,
        slug,
        "its network mutes one in ten at most",
        isNotMuted,
        () => surge(slug, network, readers, elsewhere),
      ),
    );
  events.push(
    play(
      "The same carrier floods a story that nobody else reads: 4,000 views",
      "story-11",
      "little more than fifty of each /24 count",
      ({ counted }) => counted <= 240,
      () =>
        times(4_000, (n) => send("story-11", networks.carrier.address(random()), `${anyOf(browsers)} v${n}`)),
    ),
  );
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
