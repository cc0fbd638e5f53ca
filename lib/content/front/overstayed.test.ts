import { expect, test } from "vitest";
import { overstayedIn } from "./overstayed";

const now = new Date("2026-11-27T08:00:00Z");
const published: Record<string, string> = { old: "2026-11-23T06:00:00Z", young: "2026-11-25T09:00:00Z" };
const publishedAt = (slug: string) => new Date(published[slug] ?? now);
const past = "2026-11-27T08:00:00Z";
const future = "2026-11-28T08:00:00Z";

test("a lead without an end is noted once its story is older than two days", () => {
  expect(overstayedIn({ leads: [{ story: "young" }, { story: "old" }] }, publishedAt, now)).toEqual([
    {
      at: "leads.1",
      text: 'The lead "old" stands without an end and is 4 days old. Add until: or remove it.',
    },
  ]);
});

test("a lead with an end to come and a pin without one are not noted", () => {
  const front = { leads: [{ story: "old", until: future }], pins: [{ story: "old" }] };
  expect(overstayedIn(front, publishedAt, now)).toEqual([]);
});

test("a lead, a pin and a breaking line that have ended can be removed", () => {
  const until = past;
  const front = {
    leads: [{ story: "young", until }],
    pins: [{ story: "young" }, { story: "gone", until }],
    breaking: { text: "Trams stand still", until },
  };
  expect(overstayedIn(front, () => undefined, now)).toEqual([
    { at: "leads.0", text: 'The lead "young" has ended and can be removed.' },
    { at: "pins.1", text: 'The pin "gone" has ended and can be removed.' },
    { at: "breaking", text: "The breaking line has ended and can be removed." },
  ]);
});

test("a scheduled story that would end before it is published is noted", () => {
  const scheduled = (slug: string) => new Date(slug === "late" ? "2026-11-28T09:00:00Z" : future);
  const pins = [
    { story: "late", until: future },
    { story: "in-time", until: "2026-11-29T08:00:00Z" },
  ];
  expect(overstayedIn({ pins }, scheduled, now)).toEqual([
    { at: "pins.0", text: 'The pin "late" ends before its story is published. Correct until:.' },
  ]);
});
