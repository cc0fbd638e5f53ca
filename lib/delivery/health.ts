import { setTimeout } from "node:timers/promises";
import { articleBody, paper } from "@/lib/content/paper";
import type { StateOfTips } from "@/lib/tips/state-of-tips";

/** For whoever restarts a process that hangs: says only that this one answers. */
export function aliveResponse(): Response {
  return plain("ok\n");
}

/** Whoever asks waits for how tips stand no longer than this: reading does not depend on it. */
const patienceMs = 1_000;

/**
 * For whoever decides where readers are sent: 200 when the compiled paper can be read, down to the text of its newest
 * story; 503 when not. How tips stand is told, and never takes a paper away that can be read. The reason is for our
 * log, not for the public.
 */
export async function readinessResponse(
  stateOfTips: () => Promise<StateOfTips>,
  patience = patienceMs,
): Promise<Response> {
  try {
    const [newest] = paper().articles;
    if (newest) await articleBody(newest.slug);
  } catch (cause) {
    console.error("Not ready: the compiled content cannot be read.", cause);
    return plain("not ready\n", 503);
  }
  const unknown = setTimeout(patience, undefined, { ref: false });
  const tips = await Promise.race([lookedAt(stateOfTips), unknown]);
  return plain(`ready\n${tips ? linesAbout(tips) : "tips: unknown\n"}`);
}

/** For whoever watches over tips: 503 while their store needs a person. */
export async function tipsReadinessResponse(stateOfTips: () => Promise<StateOfTips>): Promise<Response> {
  const tips = await lookedAt(stateOfTips);
  return tips ? plain(linesAbout(tips), tips.status === "ailing" ? 503 : 200) : plain("tips: unknown\n", 503);
}

/** How tips stand; undefined where they cannot be looked at, which the log is told. */
async function lookedAt(stateOfTips: () => Promise<StateOfTips>): Promise<StateOfTips | undefined> {
  try {
    return await stateOfTips();
  } catch (cause) {
    console.error(`Tips cannot be looked at: ${cause instanceof Error ? cause.message : cause}`);
    return undefined;
  }
}

/** What may be said of tips in public. Mail that waits shows only in hours: minutes would tell when a tip came. */
function linesAbout({ status, hoursOverdue, isKeyBesideTips }: StateOfTips): string {
  return [
    `tips: ${status}`,
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
