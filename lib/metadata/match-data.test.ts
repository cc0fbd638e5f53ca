import { expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { aSite } from "@/lib/content/testing/articles";
import { matchesIn } from "./match-data";

const dataOf = (attributes: string) => {
  const match = `<Result title="Round 14" home="Mariners" away="Athletic" score="2-1" ${attributes} />`;
  const { tree, faults } = compileBody(`---\nheadline: x\n---\n${match}\n`);
  expect(faults).toEqual([]);
  return matchesIn({ slug: "derby", body: tree }, aSite());
};

test("a match is a sports event for search engines, with its teams, its day and its place", () => {
  expect(dataOf('day="2026-11-15" place="Harbour Field, Halvern"')).toEqual([
    {
      "@type": "SportsEvent",
      name: "Mariners – Athletic",
      description: "Round 14: Mariners 2–1 Athletic",
      startDate: "2026-11-15",
      location: { "@type": "Place", name: "Harbour Field, Halvern", address: "Harbour Field, Halvern" },
      homeTeam: { "@type": "SportsTeam", name: "Mariners" },
      awayTeam: { "@type": "SportsTeam", name: "Athletic" },
      mainEntityOfPage: "https://fixture.example/derby",
    },
  ]);
});

test("a match without its day or its place is not described: nothing about it is guessed", () => {
  expect([dataOf(""), dataOf('day="2026-11-15"'), dataOf('place="Halvern"')]).toEqual([[], [], []]);
});
