import { days, hours } from "@/lib/time";
import {
  pagesServed,
  periodOf,
  startOf,
  type Tallied,
  type ViewRefusal,
  viewOutcomes,
} from "./view-outcomes";

/**
 * Pages are read and no reader is counted. `refused`: all views are refused for what a proxy does to them.
 * `missing`: no view arrives that a reader can have sent; `arrived` counts what arrived instead.
 */
export type Silence =
  | { kind: "refused"; since: Date; refusals: Refusals }
  | { kind: "missing"; since: "an hour" | "a day"; pages: number; arrived: Refusals };

/** The most frequent first, then by name. */
type Refusals = readonly (readonly [why: ViewRefusal, times: number])[];

/**
 * Every browser sends what these views lack, so three of them in an hour without a counted reader show a
 * fault. Bots, garbage and unknown articles do not: a night of crawlers would raise an alarm.
 */
export const fewestRefused = 3;

/**
 * Crawlers fetch hundreds of pages a night and send no views, so pages without views show a fault only after
 * a day: among so many pages of a day, some reader stays five seconds.
 */
export const fewestPages = 500;

/** No proof of readers: bots cause these, or a proxy that replaces User-Agent or drops the body of a view. */
const notFromReaders: readonly Tallied["what"][] = ["bot", "malformed"];

/** A site that counts this many readers in a day counts some in its quietest hour, too. */
export const busyDay = 5_000;

/** How far back outcomes are used: a day of views, and the day before it, to know that it had pages too. */
export const lookedBackMs = days(2);

/** Whether pages are read and nobody is counted, by these outcomes. Ignores future periods. Never throws. */
export function silenceIn(tallied: readonly Tallied[], now: Date): Silence | undefined {
  const past = tallied.filter(
    ({ period }) => period <= periodOf(now) && startOf(period).getTime() > now.getTime() - lookedBackMs,
  );
  return refusedIn(past, now) ?? missingIn(past, now) ?? suddenlyMissingIn(past, now);
}

function refusedIn(past: readonly Tallied[], now: Date): Silence | undefined {
  const lastCounted = Math.max(...past.flatMap(({ what, period }) => (what === "counted" ? period : [])));
  const isFault = (what: Tallied["what"]) => what !== pagesServed && viewOutcomes[what].cause !== undefined;
  const refused = past.filter(
    ({ what, period }) => isFault(what) && period > lastCounted && isWithin(days(1), period, now),
  );
  const since = startOf(Math.min(...refused.map(({ period }) => period)));
  const isEnough = sum(refused) >= fewestRefused && now.getTime() - since.getTime() >= hours(1);
  return isEnough ? { kind: "refused", since, refusals: byTimes(refused) } : undefined;
}

function missingIn(past: readonly Tallied[], now: Date): Silence | undefined {
  const pages = past.filter(({ what }) => what === pagesServed);
  const wasServedBefore = pages.some(({ period }) => !isWithin(days(1), period, now));
  const { counted, refusals: arrived, pages: lastPages } = lastDayOf(past, now);
  const isRead = counted > 0 || arrived.some(([why]) => !notFromReaders.includes(why));
  if (!wasServedBefore || isRead || lastPages < fewestPages) return undefined;
  return { kind: "missing", since: "a day", pages: lastPages, arrived };
}

function suddenlyMissingIn(past: readonly Tallied[], now: Date): Silence | undefined {
  const views = past.filter(({ what }) => what !== pagesServed);
  const last = Math.max(...views.map(({ period }) => period));
  // The views of the last period may have arrived at its end.
  const isOver = views.length > 0 && !isWithin(hours(1), last + 1, now);
  const dayBefore = views.filter(({ what, period }) => what === "counted" && period > last - periodsADay);
  const pages = sum(past.filter(({ what, period }) => what === pagesServed && period > last));
  const isBusy = isOver && pages > 0 && sum(dayBefore) >= busyDay;
  return isBusy ? { kind: "missing", since: "an hour", pages, arrived: [] } : undefined;
}

function byTimes(tallied: readonly Tallied[]): Refusals {
  const sums = new Map<ViewRefusal, number>();
  for (const { what, times } of tallied)
    if (what !== pagesServed && what !== "counted") sums.set(what, (sums.get(what) ?? 0) + times);
  return [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The views of the last day, and the number of pages served. */
export function lastDayOf(tallied: readonly Tallied[], now: Date) {
  const lastDay = tallied.filter(({ period }) => period <= periodOf(now) && isWithin(days(1), period, now));
  const timesOf = (wanted: Tallied["what"]) => sum(lastDay.filter(({ what }) => what === wanted));
  return { counted: timesOf("counted"), refusals: byTimes(lastDay), pages: timesOf(pagesServed) };
}

const isWithin = (span: number, period: number, now: Date) =>
  startOf(period).getTime() > now.getTime() - span;

const periodsADay = 24 * 6;

const sum = (tallied: readonly Tallied[]) => tallied.reduce((all, { times }) => all + times, 0);

const inDigits = (count: number) => count.toLocaleString("en");

export const refusalsInWords = (refusals: Refusals) =>
  refusals.map(([why, times]) => `${viewOutcomes[why].meaning} ${times}`).join(", ");

/** A sentence for the fact and one for the remedy, for the log and `npm run most-read`. */
export function silenceInWords(silence: Silence): string {
  if (silence.kind === "missing") {
    const arrived = silence.arrived.map(
      ([why, times]) => `${inDigits(times)} ${why === "bot" ? "from bots" : why}`,
    );
    return (
      `Most Read counts nobody: ${inDigits(silence.pages)} pages were served in ${silence.since} or more, ` +
      `and no view from a reader arrived${arrived.length > 0 ? `, only ${arrived.join(" and ")}` : ""}. ` +
      "Check that the proxy in front passes POST /api/views with its body and User-Agent " +
      "(deploy/nginx.conf, location /api/)."
    );
  }
  const { since, refusals } = silence;
  const total = refusals.reduce((all, [, times]) => all + times, 0);
  const [cause] = refusals.map(([why]) => viewOutcomes[why].cause);
  return (
    `Most Read counts nobody: all ${total} views from browsers since ${since.toISOString().slice(0, 16)}Z ` +
    `were refused (${refusalsInWords(refusals)}). Probable cause: ${cause}. ` +
    "Compare the headers that the proxy in front passes with deploy/nginx.conf, location /api/."
  );
}

/** The fact for the public, without numbers or details of the machines. */
export function silenceInPublic(silence: Silence): string {
  return silence.kind === "missing"
    ? `views: none received for ${silence.since}`
    : "views: nobody counted for an hour";
}
