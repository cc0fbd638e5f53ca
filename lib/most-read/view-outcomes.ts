/**
 * The outcomes of a view that reaches the site, in the order in which they are decided. Stored as counts per
 * ten minutes, which show editors why views do not count, and not who sent them.
 *
 * `isUsual`: whether it happens on a healthy site. The others happen to browsers only when a proxy removes or
 * changes headers; `cause` says which.
 */
export const viewOutcomes = {
  malformed: { isUsual: true, meaning: "malformed" },
  "no-user-agent": { isUsual: false, meaning: "no User-Agent", cause: "User-Agent is not passed on" },
  bot: { isUsual: true, meaning: "a bot" },
  "other-site": { isUsual: true, meaning: "a page of another site" },
  "no-origin": { isUsual: false, meaning: "no Origin", cause: "Origin is not passed on" },
  "other-host": {
    isUsual: false,
    meaning: "Origin and Host differ",
    cause: "Host is not passed on unchanged, with its port",
  },
  "no-language": { isUsual: false, meaning: "no Accept-Language", cause: "Accept-Language is not passed on" },
  prefetch: { isUsual: true, meaning: "a prefetched page" },
  "unknown-story": { isUsual: true, meaning: "not a published story" },
  "no-address": {
    isUsual: false,
    meaning: "no address of the reader",
    cause: "X-Forwarded-For holds no address, or TRUSTED_PROXIES is wrong",
  },
  "already-counted": { isUsual: true, meaning: "the same reader again" },
  "network-cap": { isUsual: true, meaning: "too many from one network" },
  counted: { isUsual: true, meaning: "counted" },
} as const satisfies Record<
  string,
  { isUsual: true; meaning: string } | { isUsual: false; meaning: string; cause: string }
>;

export type ViewOutcome = keyof typeof viewOutcomes;
export type ViewRefusal = Exclude<ViewOutcome, "counted">;

/** Pages that the server sent are counted beside the views: a proxy may pass pages and no views. */
export const pagesServed = "pages-served";

/** How often something happened in one period of ten minutes. */
export type Tallied = { period: number; what: ViewOutcome | typeof pagesServed; times: number };

const periodMs = 10 * 60_000;

/** Whole periods of ten minutes since 1970. Outcomes are stored by the period. */
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
