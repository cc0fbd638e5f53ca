import { readFile } from "node:fs/promises";
import { faceAt } from "./faces";

/** Serves a typeface of a script by the name of its file, which contains its version. 404 for any other. */
export async function fontResponse(file: string): Promise<Response> {
  const path = faceAt(file);
  if (path === undefined)
    return new Response("No such font.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  return new Response(new Uint8Array(await readFile(/* turbopackIgnore: true */ path)), {
    headers: { "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" },
  });
}
