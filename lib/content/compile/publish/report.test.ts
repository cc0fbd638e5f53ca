import { expect, test } from "vitest";
import type { Changes } from "@/lib/content/compile/store/changes";
import { nothingHeldBack } from "./hold-back";
import { changesInWords, heldBackInWords, removalInWords } from "./report";

const nothing: Changes = {
  added: [],
  changed: [],
  moved: [],
  gone: [],
  topicsGone: [],
  scheduled: [],
  ofEveryPage: [],
  fronts: [],
  online: () => 68,
};
const addresses = Array.from({ length: 68 }, (_, index) => `/story-${index}`);

test("every address that goes is named, one a line", () => {
  expect(changesInWords({ ...nothing, gone: addresses }, new Set())).toEqual([
    "Gone: 68. Renamed? Add them to redirects.",
    ...addresses.map((address) => `  ${address}`),
  ]);
  expect(removalInWords({ ...nothing, gone: addresses })).toEqual([
    "68 of 68 stories and pages would go:",
    ...addresses.map((address) => `  ${address}`),
    "Nothing was published. If they should go, run npm run content -- --yes.",
  ]);
});

test("of what is new, the first are named", () => {
  expect(changesInWords({ ...nothing, added: addresses }, new Set())).toEqual([
    "New: /story-0, /story-1, /story-2, /story-3, /story-4 and 63 more",
  ]);
});

test("every file that waits and every address that is not online is named, and the summary counts them", () => {
  const waiting = new Map(["a", "b", "c", "d", "e", "f"].map((name) => [`${name}.mdx`, "z.mdx"]));
  const held = { ...nothingHeldBack, waiting, offline: addresses };
  const said = heldBackInWords(held, 2, true);
  expect(said.slice(0, 2)).toEqual(["Wait for others: 6", "  a.mdx (for z.mdx)"]);
  expect(said).toContain("  f.mdx (for z.mdx)");
  expect(said).toContain("  /story-67");
  expect(said.at(-1)).toBe("2 faults in the content. 6 files wait for others; everything else is published.");
  expect(heldBackInWords({ ...held, waiting: new Map([["a.mdx", "z.mdx"]]) }, 1, true).at(-1)).toBe(
    "1 fault in the content. 1 file waits for others; everything else is published.",
  );
  expect(heldBackInWords(nothingHeldBack, 1, true)).toEqual([
    "1 fault in the content. Everything else is published.",
  ]);
});

test("beyond a thousand lines the rest is counted", () => {
  const gone = Array.from({ length: 1_200 }, (_, index) => `/story-${index}`);
  const said = changesInWords({ ...nothing, gone }, new Set());
  expect(said).toHaveLength(1_002);
  expect(said.at(-1)).toBe("  and 200 more");
});
