import { describe, expect, test, vi } from "vitest";
import { parseNetworks } from "@/lib/network";
import { days, hours } from "@/lib/time";
import { Deduplicator, type View } from "./deduplicator";

const now = new Date("2026-11-23T17:20:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const view: View = { slug: "last-tram", address: "203.0.113.7", agent: "Mozilla/5.0 (one)" };

const admits = (deduplicator: Deduplicator, sent: View, at: Date) =>
  deduplicator.refusal(sent, at) === undefined;

test("a reader counts once per article and day", () => {
  const deduplicator = new Deduplicator();
  const counted = Array.from({ length: 1_000 }, () => admits(deduplicator, view, now)).filter(Boolean);
  expect(counted).toHaveLength(1);
  expect(admits(deduplicator, { ...view, slug: "night-bus" }, now)).toBe(true);
  expect(admits(deduplicator, { ...view, agent: "Mozilla/5.0 (two)" }, now)).toBe(true);
  expect(admits(deduplicator, { ...view, address: "203.0.113.8" }, now)).toBe(true);
  expect(admits(deduplicator, view, later(hours(6)))).toBe(false);
  expect(admits(deduplicator, view, later(hours(7)))).toBe(true);
});

test("a household counts once, at any address of its network", () => {
  const deduplicator = new Deduplicator();
  expect(admits(deduplicator, { ...view, address: "2001:db8:1:2::1" }, now)).toBe(true);
  expect(admits(deduplicator, { ...view, address: "2001:db8:1:2:ffff::9" }, now)).toBe(false);
  expect(admits(deduplicator, { ...view, address: "2001:db8:1:3::1" }, now)).toBe(true);
});

test("one network counts up to its cap of one article in an hour", () => {
  const deduplicator = new Deduplicator();
  const flood = (at: Date, slug = view.slug) =>
    Array.from({ length: 2_560 }, (_, n) =>
      admits(deduplicator, { slug, address: `203.0.113.${n % 256}`, agent: `Mozilla/5.0 (${n})` }, at),
    ).filter(Boolean).length;
  expect(flood(now)).toBe(50);
  expect(flood(now)).toBe(0);
  expect(flood(now, "night-bus")).toBe(50);
  expect(admits(deduplicator, { ...view, address: "203.0.114.7" }, now)).toBe(true);
  expect(flood(later(hours(1)))).toBe(50);
});

test("a reader counts once per day of the paper's time zone", () => {
  const deduplicator = new Deduplicator({}, () => "Europe/Vienna");
  expect(admits(deduplicator, view, now)).toBe(true);
  expect(admits(deduplicator, view, new Date("2026-11-23T22:59:59Z"))).toBe(false);
  expect(admits(deduplicator, view, new Date("2026-11-23T23:00:00Z"))).toBe(true);
  expect(admits(deduplicator, view, new Date("2026-11-24T00:00:00Z"))).toBe(false);
});

test("a reader of a story that was renamed since is not counted again", () => {
  const deduplicator = new Deduplicator();
  expect(admits(deduplicator, view, now)).toBe(true);
  const renamed = { ...view, slug: "last-tram-ever", formerSlugs: ["last-tram"] };
  expect(admits(deduplicator, renamed, now)).toBe(false);
  expect(admits(deduplicator, { ...renamed, address: "203.0.113.8" }, now)).toBe(true);
});

test("renaming a story does not give a network another cap", () => {
  const deduplicator = new Deduplicator();
  const flood = (slug: string, formerSlugs: string[] = []) =>
    Array.from({ length: 100 }, (_, n) =>
      admits(deduplicator, { slug, formerSlugs, address: "203.0.113.7", agent: `${slug} ${n}` }, now),
    ).filter(Boolean).length;
  expect(flood("last-tram")).toBe(50);
  expect(flood("last-tram-ever", ["last-tram"])).toBe(0);
  expect(flood("last-of-all", ["last-tram-ever", "last-tram"])).toBe(0);
});

test("a clock that jumps a day forward or back excludes no reader for long", () => {
  const deduplicator = new Deduplicator();
  expect(admits(deduplicator, view, now)).toBe(true);
  expect(admits(deduplicator, view, later(days(1)))).toBe(true);
  expect(admits(deduplicator, view, later(-days(1)))).toBe(true);
  expect(admits(deduplicator, view, later(-days(1)))).toBe(false);
});

test("a view that does not count has a reason", () => {
  const deduplicator = new Deduplicator({ perNetwork: 1, remembered: 100 });
  expect(deduplicator.refusal(view, now)).toBeUndefined();
  expect(deduplicator.refusal(view, now)).toBe("already-counted");
  expect(deduplicator.refusal({ ...view, address: "203.0.113.8" }, now)).toBe("network-cap");
});

describe("a paper of a small town, whose readers are nearly all behind one carrier", () => {
  const carrier = (n: number) => `2001:db8:77:${n.toString(16)}::1`;
  /** How many of so many readers of a story count in an hour, thirty of them from elsewhere. */
  const counted = (deduplicator: Deduplicator, readers: number, address: (n: number) => string) => {
    const all = Array.from({ length: readers }, (_, n) =>
      n % 20 === 0 ? `10.${n >> 8}.${n & 255}.1` : address(n),
    );
    return all.filter((from) => admits(deduplicator, { ...view, address: from }, now)).length;
  };

  test("counts hardly more than the cap of that carrier, unless its networks are named", () => {
    expect(counted(new Deduplicator(), 600, carrier)).toBe(30 + 50);
    const named = new Deduplicator({}, () => "UTC", parseNetworks("2001:db8:77::/48"));
    expect(counted(named, 600, carrier)).toBe(600);
  });

  test("still counts at most the cap for one of its readers, whatever their browsers say", () => {
    const named = new Deduplicator({}, () => "UTC", parseNetworks("2001:db8:77::/48"));
    const agents = Array.from({ length: 1_000 }, (_, n) => ({
      ...view,
      address: carrier(1),
      agent: `Browser ${n}`,
    }));
    expect(agents.filter((one) => admits(named, one, now))).toHaveLength(50);
  });
});

test.each(["", "unknown", "not an address"])("a view from the address %j does not count", (address) => {
  expect(new Deduplicator().refusal({ ...view, address }, now)).toBe("no-address");
});

test("it remembers a limited number, and forgets the oldest first", () => {
  const deduplicator = new Deduplicator({ perNetwork: 50, remembered: 100 });
  const reader = (n: number): View => ({ ...view, address: `10.${n >> 8}.${n & 255}.1` });
  for (let n = 0; n < 1_000; n++) expect(admits(deduplicator, reader(n), now)).toBe(true);
  expect(deduplicator.size).toBe(100 + 100 + 100);
  expect(admits(deduplicator, reader(999), now)).toBe(false);
  expect(admits(deduplicator, reader(0), now)).toBe(true);
});

test("at midnight all readers are forgotten, even without a view", () => {
  vi.useFakeTimers();
  try {
    const deduplicator = new Deduplicator();
    admits(deduplicator, view, now);
    vi.advanceTimersByTime(hours(6.5));
    expect(deduplicator.size).toBe(3);
    vi.advanceTimersByTime(hours(0.5));
    expect(deduplicator.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
