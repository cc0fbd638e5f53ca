import type { BrowserContextOptions } from "playwright";

const widths = [360, 768, 1280, 1920];

export type Look = { name: string; widths: number[]; options: BrowserContextOptions; media?: "print" };

/** In each look, a subject is photographed in some widths, side by side in one picture. */
export const looks: Look[] = [
  { name: "light", widths, options: { colorScheme: "light" } },
  { name: "dark", widths, options: { colorScheme: "dark" } },
  { name: "print", widths: [720], options: { colorScheme: "light" }, media: "print" },
  { name: "forced-colours", widths: [360, 1280], options: { colorScheme: "dark", forcedColors: "active" } },
];

/** For the README, where pictures are at most 900 pixels wide. */
export const deskAndPhone: Look = {
  name: "desk-and-phone",
  widths: [1280, 360],
  options: { colorScheme: "light" },
};
