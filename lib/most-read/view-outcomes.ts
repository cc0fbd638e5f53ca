/**
 * What can become of a view that reaches the site, in the order in which it is decided. Kept as numbers by ten minutes, so
 * that the desk sees why views do not count, and nothing of who sent them.
 *
 * `isUsual`: whether it happens where all is well. The others happen to browsers only where something between them and the
 * site leaves out or changes what they send; `cause` says what.
 */
export const viewOutcomes = {
  malformed: { isUsual: true, meaning: "no view that the paper's script sends" },
  "no-user-agent": { isUsual: false, meaning: "no User-Agent", cause: "User-Agent is not passed on" },
  bot: { isUsual: true, meaning: "a bot" },
  "other-site": { isUsual: true, meaning: "another site's page" },
  "no-origin": { isUsual: false, meaning: "no Origin", cause: "Origin is not passed on" },
  "other-host": {
    isUsual: false,
    meaning: "Origin and Host differ",
    cause: "Host is not passed on as the browser sent it, with its port",
  },
  "no-language": { isUsual: false, meaning: "no Accept-Language", cause: "Accept-Language is not passed on" },
  prefetch: { isUsual: true, meaning: "a page that was only prepared" },
  "unknown-story": { isUsual: true, meaning: "no published story" },
  "no-address": {
    isUsual: false,
    meaning: "no address of the reader",
    cause: "X-Forwarded-For holds no address, or TRUSTED_PROXIES is wrong",
  },
  "already-counted": { isUsual: true, meaning: "the same reader again" },
  "network-cap": { isUsual: true, meaning: "more than one network may count" },
  counted: { isUsual: true, meaning: "counted" },
} as const satisfies Record<
  string,
  { isUsual: true; meaning: string } | { isUsual: false; meaning: string; cause: string }
>;

export type ViewOutcome = keyof typeof viewOutcomes;
export type ViewRefusal = Exclude<ViewOutcome, "counted">;

/** Pages that the server sent stand beside the views: a proxy may pass pages and no view at all. */
export const pagesServed = "pages-served";

/** How often something happened in one period of ten minutes. */
export type Tallied = { period: number; what: ViewOutcome | typeof pagesServed; times: number };

const periodMs = 10 * 60_000;

/** Whole periods of ten minutes since 1970: the grain in which outcomes are kept. */
export function periodOf(date: Date): number {
  return Math.floor(date.getTime() / periodMs);
}

/** When a period began. */
export function startOf(period: number): Date {
  return new Date(period * periodMs);
}

export function isTallied(what: string): what is Tallied["what"] {
  return what === pagesServed || what in viewOutcomes;
}
