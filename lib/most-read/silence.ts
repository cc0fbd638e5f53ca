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
 * A paper that is read and counts nobody. `refused`: views come, and all are refused for what a proxy does to them.
 * `missing`: pages are served, and no view comes that a reader can have sent; `arrived` says what came instead.
 */
export type Silence =
  | { kind: "refused"; since: Date; refusals: [why: ViewRefusal, times: number][] }
  | {
      kind: "missing";
      since: "an hour" | "a day";
      pages: number;
      arrived: readonly (readonly [why: ViewRefusal, times: number])[];
    };

/**
 * Every browser sends what these views lack, so one that lacks it is a program's, and three in an hour in which nobody was
 * counted are no accident. Bots, garbage and views of unknown stories do not add to them: a night of crawlers is quiet.
 */
export const fewestRefused = 3;

/**
 * Crawlers fetch pages and send no views, all night long and by the hundred, so pages without views mean something only
 * after a day: on a day with as many pages as this, some reader stays five seconds.
 */
export const fewestPages = 500;

/**
 * What no reader's browser sends, so it does not show that readers' views arrive: programs send it, or a proxy makes it of
 * a view by replacing User-Agent or dropping the body.
 */
const notFromReaders: readonly Tallied["what"][] = ["bot", "malformed"];

/** A paper that counts this many in a day counts some in the quietest hour of its night, too. */
export const busyDay = 5_000;

/** How far back outcomes are looked at: a day of views, and a day before it to know that pages were served then too. */
export const lookedBackMs = days(2);

/** Whether a paper is silent, by what its server tallied. Tallies of hours that lie ahead are left out. Never throws. */
export function silenceIn(tallied: readonly Tallied[], now: Date): Silence | undefined {
  const past = tallied.filter(
    ({ period }) => period <= periodOf(now) && startOf(period).getTime() > now.getTime() - lookedBackMs,
  );
  return refusedIn(past, now) ?? missingIn(past, now) ?? suddenlyMissingIn(past, now);
}

function refusedIn(past: readonly Tallied[], now: Date): Silence | undefined {
  const lastCounted = Math.max(...past.flatMap(({ what, period }) => (what === "counted" ? period : [])));
  const refused = past.filter(
    ({ what, period }) =>
      what !== pagesServed &&
      !viewOutcomes[what].isUsual &&
      period > lastCounted &&
      isWithin(days(1), period, now),
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
  // The last period may have had its views at its end.
  const isOver = views.length > 0 && !isWithin(hours(1), last + 1, now);
  const dayBefore = views.filter(({ what, period }) => what === "counted" && period > last - periodsADay);
  const pages = sum(past.filter(({ what, period }) => what === pagesServed && period > last));
  return isOver && pages > 0 && sum(dayBefore) >= busyDay
    ? { kind: "missing", since: "an hour", pages, arrived: [] }
    : undefined;
}

/** The refusals among what was tallied, the most frequent first, then by name. */
function byTimes(tallied: readonly Tallied[]): [ViewRefusal, number][] {
  const sums = new Map<ViewRefusal, number>();
  for (const { what, times } of tallied)
    if (what !== pagesServed && what !== "counted") sums.set(what, (sums.get(what) ?? 0) + times);
  return [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** What became of the views of the last day, the most frequent first, and how many pages were served. */
export function lastDayOf(
  tallied: readonly Tallied[],
  now: Date,
): { counted: number; refusals: [ViewRefusal, number][]; pages: number } {
  const lastDay = tallied.filter(({ period }) => period <= periodOf(now) && isWithin(days(1), period, now));
  const timesOf = (wanted: Tallied["what"]) => sum(lastDay.filter(({ what }) => what === wanted));
  return { counted: timesOf("counted"), refusals: byTimes(lastDay), pages: timesOf(pagesServed) };
}

const isWithin = (span: number, period: number, now: Date) =>
  startOf(period).getTime() > now.getTime() - span;

const periodsADay = 24 * 6;

const sum = (tallied: readonly Tallied[]) => tallied.reduce((all, { times }) => all + times, 0);

const inDigits = (count: number) => count.toLocaleString("en");

/** What to look at, for the log and the desk: a sentence for the fact and one for the remedy. */
export function silenceInWords(silence: Silence): string {
  if (silence.kind === "missing") {
    const arrived = silence.arrived.map(
      ([why, times]) => `${inDigits(times)} ${why === "bot" ? "of bots" : why}`,
    );
    return (
      `Most Read counts nobody: ${inDigits(silence.pages)} pages were served in ${silence.since} or more, ` +
      `and no reader's view arrived${arrived.length > 0 ? `, only ${arrived.join(" and ")}` : ""}. ` +
      "Check that the proxy in front passes POST /api/views with its body and User-Agent " +
      "(deploy/nginx.conf, location /api/)."
    );
  }
  const first = silence.refusals[0]?.[0] ?? "no-language";
  const total = silence.refusals.reduce((all, [, times]) => all + times, 0);
  const reasons = silence.refusals.map(([why, times]) => `${viewOutcomes[why].meaning} ${times}`).join(", ");
  const outcome = viewOutcomes[first];
  return (
    `Most Read counts nobody: all ${total} views of browsers since ${silence.since.toISOString().slice(0, 16)}Z ` +
    `were refused (${reasons}). ${"cause" in outcome ? `Probably ${outcome.cause}. ` : ""}` +
    "Compare what the proxy in front passes with deploy/nginx.conf, location /api/."
  );
}

/** The same for the public: no number, and nothing of the machines. */
export function silenceInPublic(silence: Silence): string {
  return silence.kind === "missing"
    ? `views: none received for ${silence.since}`
    : "views: nobody counted for an hour";
}
