import { articleBody, paper } from "@/lib/content/paper";

/** For whoever restarts a process that hangs: says only that this one answers. */
export function aliveResponse(): Response {
  return plain("ok\n");
}

/**
 * For whoever decides where readers are sent: 200 when the compiled paper can be read, down to the text of its newest
 * story; 503 when not. The reason is for our log, not for the public.
 */
export async function readinessResponse(): Promise<Response> {
  try {
    const [newest] = paper().articles;
    if (newest) await articleBody(newest.slug);
    return plain("ready\n");
  } catch (cause) {
    console.error("Not ready: the compiled content cannot be read.", cause);
    return plain("not ready\n", 503);
  }
}

function plain(text: string, status = 200): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
