import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NetworkCaps, networkLimits } from "./network-caps";

const limits = { ...networkLimits, remembered: 100_000 };
const { perNetwork } = networkLimits;

/** A paper that counts; `add` returns how many of so many readers from a network counted. */
function paper() {
  const caps = new NetworkCaps(limits);
  const add = (network: string, slug: string, readers: number, hour = 8) =>
    Array.from({ length: readers }, () => caps.add(network, `${network} ${slug}`, slug, hour)).filter(Boolean)
      .length;
  /** So many readers of a story, each from a network of their own. */
  const homes = (slug: string, readers: number, hour = 8) => {
    for (let n = 0; n < readers; n++) add(`home-${n}`, slug, 1, hour);
  };
  return { add, homes };
}

const features = Array.from({ length: 10 }, (_, n) => `feature-${n}`);

/** A morning in which a network gives every feature this many readers, and homes a hundred. */
function usualMorning(networks: Record<string, number>) {
  const morning = paper();
  for (const feature of features) {
    morning.homes(feature, 100, 7);
    for (const [network, readers] of Object.entries(networks)) morning.add(network, feature, readers, 7);
  }
  return morning;
}

describe("a network", () => {
  test("without usual readers counts fifty readers of a story in an hour, then fifty more in the next", () => {
    const { add, homes } = paper();
    homes("news", 1_000);
    expect(add("unknown", "news", 5_000)).toBe(perNetwork);
    expect(add("unknown", "news", 5_000, 9)).toBe(perNetwork);
  });

  test("that gives stories a tenth of their readers is not muted when everybody reads one", () => {
    const { add, homes } = usualMorning({ carrier: 11 });
    homes("news", 1_000);
    expect(add("carrier", "news", 110)).toBe(110);
  });

  test("of half of the readers is not muted either", () => {
    const { add, homes } = usualMorning({ campus: 50, hall: 50 });
    homes("news", 1_000);
    expect(add("campus", "news", 400)).toBe(400);
  });

  test("cannot lift a story that nobody else reads, however large its share is", () => {
    const { add } = usualMorning({ carrier: 50 });
    expect(add("carrier", "hoax", 5_000)).toBe(perNetwork);
  });

  test("gains no share by stories that nobody else reads", () => {
    const { add, homes } = usualMorning({});
    for (let n = 0; n < 1_000; n++) add("flood", `archive-${n}`, perNetwork, 7);
    homes("news", 1_000);
    expect(add("flood", "news", 5_000)).toBe(perNetwork);
  });

  test("gains no share by reading one popular story again and again", () => {
    const { add, homes } = usualMorning({});
    homes("news", 1_000, 7);
    expect(add("flood", "news", 5_000, 7)).toBe(perNetwork);
    homes("news", 1_000);
    expect(add("flood", "news", 5_000)).toBe(perNetwork);
  });
});

test("whatever networks do, together they add no more than the bound of the decision record", () => {
  const anyFlood = fc.array(
    fc.record({ network: fc.nat({ max: 5 }), story: fc.nat({ max: 8 }), readers: fc.nat({ max: 400 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(anyFlood, fc.nat({ max: 200 }), (flood, honest) => {
      const { add, homes } = usualMorning({});
      homes("feature-0", honest);
      const counted = flood.map(({ network, story, readers }) => ({
        story,
        readers: add(`flood-${network}`, features[story] ?? "", readers),
      }));
      const ofTarget = counted.filter(({ story }) => story === 0).reduce((sum, one) => sum + one.readers, 0);
      const { timesItsShare } = networkLimits;
      expect(ofTarget).toBeLessThanOrEqual((1 + timesItsShare) * 6 * perNetwork + timesItsShare * honest);
    }),
    { numRuns: 50 },
  );
});

test("one more reader elsewhere never lowers what a network may add", () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.nat({ max: 300 }), (usual, elsewhere) => {
      const counted = [elsewhere, elsewhere + 1].map((readers) => {
        const { add, homes } = usualMorning({ carrier: usual });
        homes("news", readers);
        return add("carrier", "news", 1_000);
      });
      expect(counted[1]).toBeGreaterThanOrEqual(counted[0] ?? 0);
    }),
    { numRuns: 30 },
  );
});
