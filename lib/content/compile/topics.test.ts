import { expect, test } from "vitest";
import { article, FixturePaper, second } from "./testing/fixture-paper";

test("a topic is one, however its letters are composed; names that differ in a sign are several", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "[Trams, Night work]", "[Caf\u00e9, Đông, C++, Հայաստան, 经济]");
  await paper.change(second, "[Trams]", '[Cafe\u0301, Ông, "C#", C, 竞技]');
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
});
