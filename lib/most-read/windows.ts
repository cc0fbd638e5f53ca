import type { MostReadWindow } from "@/lib/urls";

/** How far back a ranking looks, narrowest first. */
export const windows = [
  { name: "day", hours: 24, label: "last 24 hours" },
  { name: "week", hours: 7 * 24, label: "last 7 days" },
  { name: "month", hours: 30 * 24, label: "last 30 days" },
] as const satisfies { name: MostReadWindow; hours: number; label: string }[];

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
