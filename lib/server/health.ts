import { setTimeout } from "node:timers/promises";
import { articleBody, paper } from "@/lib/content/paper";
import { type Silence, silenceInPublic } from "@/lib/most-read/silence";
import type { TipsStatus } from "@/lib/tips/desk/tips-status";

/** For whoever restarts a process that hangs: says only that this one answers. */
export function aliveResponse(): Response {
  return plain("ok\n");
}

/** How long the answer waits for the state of tips and of views: reading depends on neither. */
const patienceMs = 1_000;

export type States = {
  tips: () => Promise<TipsStatus>;
  /** Whether the paper is read and counts nobody; undefined where it counts, or where that is not known. */
  silence: () => Promise<Silence | undefined>;
};

/**
 * For a balancer: 200 when the compiled paper can be read, down to the text of its newest story; 503 when
 * not. Further lines give the state of tips, and say when no reader is counted; neither changes the status,
 * since the paper can be read. Reasons go to our log, not to the public.
 */
export async function readinessResponse(states: States, patience = patienceMs): Promise<Response> {
  try {
    const [newest] = paper().articles;
    if (newest) await articleBody(newest.slug);
  } catch (cause) {
    console.error("Not ready: the compiled content cannot be read.", cause);
    return plain("not ready\n", 503);
  }
  const unknown = setTimeout(patience, undefined, { ref: false });
  const [tips, silence] = await Promise.all([
    Promise.race([lookedAt(states.tips, "Tips"), unknown]),
    Promise.race([lookedAt(states.silence, "Views"), unknown]),
  ]);
  const aboutViews = silence ? `${silenceInPublic(silence)}\n` : "";
  return plain(`ready\n${tips ? linesAbout(tips) : "tips: unknown\n"}${aboutViews}`);
}

/** For whoever watches over tips: 503 while their store needs a person. */
export async function tipsReadinessResponse(tipsStatus: () => Promise<TipsStatus>): Promise<Response> {
  const tips = await lookedAt(tipsStatus, "Tips");
  return tips
    ? plain(linesAbout(tips), tips.status === "degraded" ? 503 : 200)
    : plain("tips: unknown\n", 503);
}

/** A state; undefined where it cannot be looked at, which is logged. */
async function lookedAt<State>(look: () => Promise<State>, what: string): Promise<State | undefined> {
  try {
    return await look();
  } catch (cause) {
    console.error(`${what} cannot be looked at: ${cause instanceof Error ? cause.message : cause}`);
    return undefined;
  }
}

/**
 * What may be said of tips in public. Mail that waits shows only in hours: minutes would tell when a tip
 * came.
 */
function linesAbout({ status, losses, hoursOverdue, isKeyBesideTips }: TipsStatus): string {
  return [
    `tips: ${status}`,
    ...(losses.missing > 0 ? [`acknowledged tips missing: ${losses.missing}`] : []),
    ...(losses.changed > 0 ? [`acknowledged tips damaged: ${losses.changed}`] : []),
    ...(losses.ledgerFaults > 0 ? ["ledger of tips: damaged"] : []),
    ...(hoursOverdue > 0 ? [`oldest mail about tips: ${hoursOverdue} h`] : []),
    ...(isKeyBesideTips ? ["key to the tips: beside them, to be moved"] : []),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function plain(text: string, status = 200): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
