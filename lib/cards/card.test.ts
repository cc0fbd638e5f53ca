import { describe, expect, test } from "vitest";
import { type Card, cardAlt, cardHash, cardPath } from "./card";
import { aCard } from "./testing/cards";

const picture = {
  id: "tram-1",
  width: 640,
  height: 427,
  widths: [320, 640],
  colour: "#aabbcc",
  focus: { x: 0.5, y: 0.5 },
};

test("the address of a card holds its kind, its slug and the hash of its content", () => {
  expect(cardPath(aCard())).toBe(`/cards/article/a-story/${cardHash(aCard())}.png`);
  expect(cardHash(aCard())).toMatch(/^[0-9a-f]{16}$/);
});

describe("a card gets a new address when this changes:", () => {
  const changes: { [field in Exclude<keyof Card, "slug">]: Partial<Card> } = {
    kind: { kind: "topic" },
    paper: { paper: "The Evening Line" },
    language: { language: "ja" },
    mark: { mark: "<svg/>" },
    lines: { lines: ["#1a5aa0"] },
    kicker: { kicker: "World" },
    label: { label: "Opinion" },
    title: { title: "The last tram of Line 7 leaves at one" },
    description: { description: "All of it." },
    byline: { byline: "Ana Vell" },
    stamps: { stamps: ["Corrected"] },
    picture: { picture },
    faces: { faces: [picture] },
  };
  test.each(Object.entries(changes))("%s", (_, change) => {
    expect(cardHash(aCard(change))).not.toBe(cardHash(aCard()));
  });

  test("the focus of its picture", () => {
    expect(cardHash(aCard({ picture: { ...picture, focus: { x: 0.2, y: 0.5 } } }))).not.toBe(
      cardHash(aCard({ picture })),
    );
  });
});

test("a card keeps its address while its content stays the same", () => {
  const { title, ...rest } = aCard({ picture });
  const { id, ...others } = picture;
  expect(cardHash({ title, ...rest, picture: { ...others, id } })).toBe(cardHash(aCard({ picture })));
  expect(cardHash(aCard({ slug: "renamed" }))).toBe(cardHash(aCard()));
});

test("the alternative text says everything on a card, once", () => {
  expect(cardAlt(aCard({ stamps: ["2023", "Corrected"], label: "Opinion" }))).toBe(
    "News · Opinion · 2023 · Corrected · The last tram of Line 7 leaves at midnight · Mara Lind · Rush Hour Daily",
  );
  expect(cardAlt(aCard({ title: "Rush Hour Daily", kicker: "", byline: "" }))).toBe("Rush Hour Daily");
});
