import { articleBody, paper } from "@/lib/content/paper";
import type { StateOfTips } from "@/lib/tips/state-of-tips";

/** For whoever restarts a process that hangs: says only that this one answers. */
export function aliveResponse(): Response {
  return plain("ok\n");
}

/**
 * For whoever decides where readers are sent: 200 when the compiled paper can be read, down to the text of its newest
 * story, and the store of tips needs nobody; 503 when not. The reason is for our log, not for the public.
 */
export async function readinessResponse(stateOfTips: () => Promise<StateOfTips>): Promise<Response> {
  try {
    const [newest] = paper().articles;
    if (newest) await articleBody(newest.slug);
  } catch (cause) {
    console.error("Not ready: the compiled content cannot be read.", cause);
    return plain("not ready\n", 503);
  }
  try {
    const tips = await stateOfTips();
    const isReady = tips.status !== "ailing";
    return plain(`${isReady ? "ready" : "not ready"}\n${linesAbout(tips)}`, isReady ? 200 : 503);
  } catch (cause) {
    console.error(`Not ready: ${cause instanceof Error ? cause.message : "tips cannot be looked at."}`);
    return plain("not ready\n", 503);
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
