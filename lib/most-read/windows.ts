import type { MostReadWindow } from "@/lib/urls";

/** How far back a ranking looks, narrowest first. Their names for readers are messages (lib/language). */
export const windows = [
  { name: "day", hours: 24 },
  { name: "week", hours: 7 * 24 },
  { name: "month", hours: 30 * 24 },
] as const satisfies { name: MostReadWindow; hours: number }[];

export type Window = (typeof windows)[number];

/**
 * The weight of a reader halves after a quarter of the window: six hours in the list of a day. So what is
 * read now ranks above what was read this morning, and the list of a week differs from today's.
 */
export const halfLife = ({ hours }: Window): number => hours / 4;

/**
 * Whether both are the same window. They are compared by name: Next bundles routes apart, so a list that one
 * route made holds other objects than the next route.
 */
export const isSameWindow = (a: Window, b: Window): boolean => a.name === b.name;
