import { setTimeout } from "node:timers/promises";
import { paper, storedBody } from "@/lib/content/paper";
import { plainText } from "@/lib/http/public-text";
import { type Silence, silenceInPublic } from "@/lib/most-read/silence";
import { scriptsInWords } from "@/lib/own-scripts";
import type { TipsStatus } from "@/lib/tips/desk/tips-status";

/** Liveness, for a supervisor that restarts hanging processes. It checks nothing. */
export const aliveResponse = () => plainText("ok\n");

/** How long the response waits for the status of tips and views, in milliseconds. Pages need neither. */
const statusTimeout = 1_000;

/** What was last logged about scripts: balancers ask every few seconds. */
let reported = "";

type States = {
  tips: () => Promise<TipsStatus>;
  /** Why no reader is counted; undefined if readers are counted, or if that is unknown. */
  silence: () => Promise<Silence | undefined>;
  /** Our own scripts that browsers cannot load. */
  unusableScripts?: () => string[];
};

/**
 * Readiness, for a load balancer: 200 if the compiled content can be read, including the text of its newest
 * story; else 503. More lines give the status of tips, and report when no reader is counted, or no script of
 * ours can be loaded. They do not change the HTTP status, because pages can be read. Reasons are logged, not
 * published.
 */
export async function readinessResponse(states: States, timeout = statusTimeout): Promise<Response> {
  try {
    const [newest] = paper().articles;
    if (newest) await storedBody(newest.slug);
  } catch (cause) {
    console.error("Not ready: the compiled content cannot be read.", cause);
    return plainText("not ready\n", 503);
  }
  const unknown = setTimeout(timeout, undefined, { ref: false });
  const [tips, silence] = await Promise.all([
    Promise.race([readStatus(states.tips, "Tips"), unknown]),
    Promise.race([readStatus(states.silence, "Views"), unknown]),
  ]);
  const scripts = (await readStatus(async () => states.unusableScripts?.(), "Scripts")) ?? [];
  const found = scripts.length > 0 ? scriptsInWords(scripts) : "";
  if (found && found !== reported) console.error(found);
  reported = found;
  const aboutScripts = scripts.length > 0 ? "scripts: missing, nobody is counted\n" : "";
  const aboutViews = silence ? `${silenceInPublic(silence)}\n` : "";
  return plainText(`ready\n${linesAbout(tips)}${aboutScripts}${aboutViews}`);
}

/** Readiness of tips, for monitoring: 503 while their store needs a person. */
export async function tipsReadinessResponse(tipsStatus: () => Promise<TipsStatus>): Promise<Response> {
  const tips = await readStatus(tipsStatus, "Tips");
  return plainText(linesAbout(tips), !tips || tips.status === "degraded" ? 503 : 200);
}

/** Reads a status. If that fails, logs it and returns undefined. */
async function readStatus<State>(read: () => Promise<State>, what: string): Promise<State | undefined> {
  try {
    return await read();
  } catch (cause) {
    console.error(`${what}: the status cannot be read. ${cause instanceof Error ? cause.message : cause}`);
    return undefined;
  }
}

/** The public status of tips. Overdue mail is counted in hours: minutes would reveal when a tip arrived. */
function linesAbout(tips: TipsStatus | undefined): string {
  if (!tips) return "tips: unknown\n";
  const { status, losses, hoursOverdue, isKeyBesideTips, isDiskFull } = tips;
  return [
    `tips: ${status}`,
    ...(isDiskFull ? ["disk for tips: full, or not writable"] : []),
    ...(losses.missing > 0 ? [`acknowledged tips missing: ${losses.missing}`] : []),
    ...(losses.changed > 0 ? [`acknowledged tips damaged: ${losses.changed}`] : []),
    ...(losses.ledgerFaults > 0 ? ["ledger of tips: damaged"] : []),
    ...(hoursOverdue > 0 ? [`oldest mail about tips: ${hoursOverdue} h`] : []),
    ...(isKeyBesideTips ? ["key to the tips: beside them, to be moved"] : []),
  ]
    .map((line) => `${line}\n`)
    .join("");
}
