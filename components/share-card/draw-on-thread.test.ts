import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bundleOf } from "@/lib/bundling/bundle.js";
import { drawingThread } from "@/lib/cards/drawing-thread";
import { aCard } from "@/lib/cards/testing/cards";
import { drawCard } from "./draw-card";

test("a card drawn on a thread is the same, byte for byte", async () => {
  const card = aCard({ label: "Live", stamps: ["2023"] });
  const draw = drawingThread(fileURLToPath((await bundleOf("components/share-card/draw-card.tsx")).url));
  const { png, isWhole } = await draw(card);
  expect(isWhole).toBe(true);
  expect(png.equals((await drawCard(card)).png)).toBe(true);
});
