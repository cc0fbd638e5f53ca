import { open } from "node:fs/promises";
import { join } from "node:path";
import { compiledFolder } from "@/lib/env";
import { picturesFolder } from "./stored";

const types = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

// A picture's name holds a hash of what it shows, so whoever has it never needs to ask again.
const immutable = "public, max-age=31536000, immutable";

/**
 * Serves a compiled picture, or a crop of one, by its file name (lib/content/stored.ts). It is read at run time, for a folder known at
 * build time would miss the pictures of every later story. 404 for anything that is not such a name.
 */
export async function pictureResponse(file: string): Promise<Response> {
  // Bounded, since a file system refuses long names with an error of its own.
  const format = /^[\w-]{1,200}-\d{1,5}(?:x\d{1,5})?\.(avif|webp|jpg)$/.exec(file)?.[1];
  if (format !== "avif" && format !== "webp" && format !== "jpg") return notFound();
  const handle = await open(join(picturesFolder(compiledFolder), file)).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT") return undefined;
      throw new Error(`Could not read the picture ${file}`, { cause });
    },
  );
  if (!handle) return notFound();
  try {
    const bytes = await handle.readFile();
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": types[format],
        "cache-control": immutable,
        // Platforms and feed readers show pictures on their own pages.
        "cross-origin-resource-policy": "cross-origin",
      },
    });
  } finally {
    await handle.close();
  }
}

function notFound(): Response {
  return new Response("No such picture.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
