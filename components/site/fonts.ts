import localFont from "next/font/local";

// Newsreader (OFL), its weight axis only, cut into the parts that typefaces/parts.ts lists. The upright
// letters of English paint the headline, so they alone are fetched ahead; the others come when a page uses
// them. next/font reads these calls without running them: everything in them must be literal.

export const newsreader = localFont({
  src: "./typefaces/basic.woff2",
  weight: "400 800",
  style: "normal",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0,U+B7,U+BB,U+BD,U+D7,U+E9,U+2010-2027,U+202F,U+2032-2033,U+20AC,U+2212",
    },
    { prop: "font-family", value: "newsreader" },
  ],
});

export const newsreaderItalic = localFont({
  src: [
    { path: "./typefaces/italic-basic.woff2", weight: "400 800", style: "italic" },
    { path: "./typefaces/light-italic-basic.woff2", weight: "200 399", style: "italic" },
  ],
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0,U+B7,U+BB,U+BD,U+D7,U+E9,U+2010-2027,U+202F,U+2032-2033,U+20AC,U+2212",
    },
    { prop: "font-family", value: "newsreader" },
  ],
});

export const newsreaderWestern = localFont({
  src: [
    { path: "./typefaces/western.woff2", weight: "400 800", style: "normal" },
    { path: "./typefaces/italic-western.woff2", weight: "400 800", style: "italic" },
    { path: "./typefaces/light-italic-western.woff2", weight: "200 399", style: "italic" },
  ],
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-AF,U+B1-B6,U+B8-BA,U+BC,U+BE-D6,U+D8-E8,U+EA-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-200F,U+2028-202E,U+2030-2031,U+2034-206F,U+2122,U+2191,U+2193",
    },
    { prop: "font-family", value: "newsreader" },
  ],
});

/** Latin Extended: ə, ş, ğ. */
export const newsreaderExtended = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
      weight: "400 800",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2",
      weight: "400 800",
      style: "italic",
    },
    {
      path: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2",
      weight: "200 399",
      style: "italic",
    },
  ],
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0",
    },
    { prop: "font-family", value: "newsreader" },
  ],
});

/** Ranks and scores, large and light. A family of its own: letters beside them are from Newsreader. */
export const numerals = localFont({
  src: "./typefaces/numerals.woff2",
  weight: "400",
  style: "normal",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+30-39" },
    { prop: "font-family", value: "newsreader numerals" },
  ],
});
