import { expect, test, vi } from "vitest";
import { days, hours } from "@/lib/time";
import { Turnstile, type View } from "./deduplicator";

const now = new Date("2026-11-23T17:20:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const view: View = { slug: "last-tram", address: "203.0.113.7", agent: "Mozilla/5.0 (one)" };

const admits = (turnstile: Turnstile, sent: View, at: Date) => turnstile.refusal(sent, at) === undefined;

test("a reader counts once an article and day", () => {
  const turnstile = new Turnstile();
  const counted = Array.from({ length: 1_000 }, () => admits(turnstile, view, now)).filter(Boolean);
  expect(counted).toHaveLength(1);
  expect(admits(turnstile, { ...view, slug: "night-bus" }, now)).toBe(true);
  expect(admits(turnstile, { ...view, agent: "Mozilla/5.0 (two)" }, now)).toBe(true);
  expect(admits(turnstile, { ...view, address: "203.0.113.8" }, now)).toBe(true);
  expect(admits(turnstile, view, later(hours(6)))).toBe(false);
  expect(admits(turnstile, view, later(hours(7)))).toBe(true);
});

test("a household counts once, whatever addresses of its network it uses", () => {
  const turnstile = new Turnstile();
  expect(admits(turnstile, { ...view, address: "2001:db8:1:2::1" }, now)).toBe(true);
  expect(admits(turnstile, { ...view, address: "2001:db8:1:2:ffff::9" }, now)).toBe(false);
  expect(admits(turnstile, { ...view, address: "2001:db8:1:3::1" }, now)).toBe(true);
});

test("one network cannot count more than its cap, of one article in an hour", () => {
  const turnstile = new Turnstile();
  const flood = (at: Date, slug = view.slug) =>
    Array.from({ length: 2_560 }, (_, n) =>
      admits(turnstile, { slug, address: `203.0.113.${n % 256}`, agent: `Mozilla/5.0 (${n})` }, at),
    ).filter(Boolean).length;
  expect(flood(now)).toBe(50);
  expect(flood(now)).toBe(0);
  expect(flood(now, "night-bus")).toBe(50);
  expect(admits(turnstile, { ...view, address: "203.0.114.7" }, now)).toBe(true);
  expect(flood(later(hours(1)))).toBe(50);
});

test("a clock that jumps a day forward or back stops no reader for good", () => {
  const turnstile = new Turnstile();
  expect(admits(turnstile, view, now)).toBe(true);
  expect(admits(turnstile, view, later(days(1)))).toBe(true);
  expect(admits(turnstile, view, later(-days(1)))).toBe(true);
  expect(admits(turnstile, view, later(-days(1)))).toBe(false);
});

test("a view that does not count has its reason", () => {
  const turnstile = new Turnstile({ perNetwork: 1, remembered: 100 });
  expect(turnstile.refusal(view, now)).toBeUndefined();
  expect(turnstile.refusal(view, now)).toBe("already-counted");
  expect(turnstile.refusal({ ...view, address: "203.0.113.8" }, now)).toBe("network-cap");
});

test.each(["", "unknown", "not an address"])("a sender at %j does not count", (address) => {
  expect(new Turnstile().refusal({ ...view, address }, now)).toBe("no-address");
});

test("what is remembered has a bound; the first are forgotten first", () => {
  const turnstile = new Turnstile({ perNetwork: 50, remembered: 100 });
  const reader = (n: number): View => ({ ...view, address: `10.${n >> 8}.${n & 255}.1` });
  for (let n = 0; n < 1_000; n++) expect(admits(turnstile, reader(n), now)).toBe(true);
  expect(turnstile.size).toBe(100 + 100);
  expect(admits(turnstile, reader(999), now)).toBe(false);
  expect(admits(turnstile, reader(0), now)).toBe(true);
});

test("at midnight everybody is forgotten, though nobody comes", () => {
  vi.useFakeTimers();
  try {
    const turnstile = new Turnstile();
    admits(turnstile, view, now);
    vi.advanceTimersByTime(hours(6.5));
    expect(turnstile.size).toBe(2);
    vi.advanceTimersByTime(hours(0.5));
    expect(turnstile.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
