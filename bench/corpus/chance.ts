import type { seededRandom } from "@/lib/seeded-random";

/** Random numbers from 0 to 1, the same for the same seed. */
export type Dice = ReturnType<typeof seededRandom>;

export function pick<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[Math.floor(dice() * items.length)];
  if (item === undefined) throw new Error("pick needs at least one item.");
  return item;
}

/** `count` different items. Earlier ones are more likely, as a few topics fill most of any paper. */
export function pickSome<Item>(dice: Dice, items: readonly Item[], count: number): Item[] {
  const picked = new Set<Item>();
  while (picked.size < Math.min(count, items.length)) {
    const item = items[Math.floor(dice() ** 1.5 * items.length)];
    if (item !== undefined) picked.add(item);
  }
  return [...picked];
}

export function chance(dice: Dice, share: number): boolean {
  return dice() < share;
}

/** A whole number between two others, both included. */
export function numberIn(dice: Dice, from: number, to: number): number {
  return from + Math.floor(dice() * (to - from + 1));
}
