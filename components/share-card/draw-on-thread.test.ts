import { join } from "node:path";
import { expect, test } from "vitest";
import { drawingThread } from "@/lib/cards/drawing-thread";
import { aCard } from "@/lib/cards/testing/cards";
import { drawCard } from "./draw-card";

test("a card drawn on a thread is the card", async () => {
  const card = aCard({ label: "Live", stamps: ["2023"] });
  const draw = drawingThread(join(import.meta.dirname, "card-thread.ts"));
  const { png, isWhole } = await draw(card);
  expect(isWhole).toBe(true);
  expect(png.equals((await drawCard(card)).png)).toBe(true);
});
