type Outcome = {
  meaning: string;
  /** What a proxy does if browsers have this outcome. Outcomes without a cause happen on a healthy site. */
  cause?: string;
};

const outcomes = {
  malformed: { meaning: "malformed" },
  "no-user-agent": { meaning: "no User-Agent", cause: "User-Agent is not passed on" },
  bot: { meaning: "a bot" },
  "other-site": { meaning: "a page of another site" },
  "no-origin": { meaning: "no Origin", cause: "Origin is not passed on" },
  "other-host": {
    meaning: "Origin and Host differ",
    cause: "Host is not passed on unchanged, with its port",
  },
  "no-language": { meaning: "no Accept-Language", cause: "Accept-Language is not passed on" },
  prefetch: { meaning: "a prefetched page" },
  "unknown-story": { meaning: "not a published story" },
  "no-address": {
    meaning: "no address of the reader",
    cause: "X-Forwarded-For holds no address, or TRUSTED_PROXIES is wrong",
  },
  "already-counted": { meaning: "the same reader again" },
  "network-cap": { meaning: "too many from one network" },
  counted: { meaning: "counted" },
} satisfies Record<string, Outcome>;

type ViewOutcome = keyof typeof outcomes;
export type ViewRefusal = Exclude<ViewOutcome, "counted">;

/**
 * The outcomes of a view that reaches the site, in the order in which they are decided. Stored as counts per
 * ten minutes, which show editors why views do not count, and not who sent them.
 */
export const viewOutcomes: Record<ViewOutcome, Outcome> = outcomes;

/** Pages that the server sent are counted beside the views: a proxy may pass pages and no views. */
export const pagesServed = "pages-served";

/** How often something happened in one period of ten minutes. */
export type Tallied = { period: number; what: ViewOutcome | typeof pagesServed; times: number };

const periodMs = 10 * 60_000;

/** Whole periods of ten minutes since 1970. Outcomes are stored by the period. */
export const periodOf = (date: Date) => Math.floor(date.getTime() / periodMs);

/** When a period began. */
export const startOf = (period: number) => new Date(period * periodMs);

export function isTallied(what: string): what is Tallied["what"] {
  return what === pagesServed || what in viewOutcomes;
}
