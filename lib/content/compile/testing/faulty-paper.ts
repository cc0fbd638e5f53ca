import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { article, FixturePaper } from "./fixture-paper";

/** A fault that a compile reports. `line` counts from the start of the file, `says` is in the message. */
export type Spoiled = {
  name: string;
  spoil: (paper: FixturePaper) => Promise<void>;
  /** By default the lead story. */
  path?: string;
  line: number;
  /** Undefined if the test does not state it. */
  column?: number;
  says: string[];
  /** In the whole paper. By default one, since one mistake is one fault. */
  faults?: number;
};

export const inArticle = (from: string | RegExp, to: string) => (paper: FixturePaper) =>
  paper.change(article, from, to);

/** Tests that each fault is reported once, at its place, and that the compile is not complete. */
export function testThatEachIsReported(kind: string, spoiled: Spoiled[]): void {
  describe(`a fault in ${kind} is reported with file, line and remedy:`, () => {
    test.each(spoiled)("$name", async ({ spoil, path = article, line, column, says, faults = 1 }) => {
      const paper = await FixturePaper.lay();
      await spoil(paper);
      expect(await paper.compile()).toBe(false);
      const reported = paper.said.filter((said) =>
        said.startsWith(`${relative(process.cwd(), paper.path(path))}:${line}:`),
      );
      expect(reported, paper.said.join("\n")).toHaveLength(1);
      expect(reported[0]?.slice(relative(process.cwd(), paper.path(path)).length)).toMatch(
        column === undefined ? /^:\d+(:\d+)?: / : new RegExp(`^:${line}:${column}: `),
      );
      for (const words of says) expect(reported[0]).toContain(words);
      expect(paper.said.at(-1)).toMatch(new RegExp(`^${faults} faults? in the content\\. `));
      expect(reported[0]?.length).toBeLessThan(600);
    });
  });
}
