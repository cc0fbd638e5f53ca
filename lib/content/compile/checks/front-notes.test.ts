import { expect, test } from "vitest";
import { FixturePaper } from "@/lib/content/compile/testing/fixture-paper";

test("each compile notes what an editor can remove from a front, with file and line", async () => {
  const paper = await FixturePaper.lay();
  await paper.write(
    "front.yaml",
    "leads:\n  - story: last-tram\npins:\n  - story: second-story\n    until: 2026-11-24T06:00:00+01:00\n",
  );
  const now = () => new Date("2026-11-27T08:00:00+01:00");
  for (const _ of ["the first", "the second"]) {
    paper.said.length = 0;
    expect(await paper.compile({ now }), paper.said.join("\n")).toBe(true);
    const notes = paper.said.filter((line) => line.includes("front.yaml")).join("\n");
    expect(notes).toMatch(
      /front\.yaml:2:\d+: Note: The lead "last-tram" stands without an end and is 4 days old/,
    );
    expect(notes).toMatch(/front\.yaml:4:\d+: Note: The pin "second-story" has ended and can be removed/);
  }
});
