import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compiledFolder } from "@/lib/env";
import { type PictureFormat, pictureFormats, picturesFolder } from "./stored";

const types = { avif: "image/avif", jpg: "image/jpeg" } as const;

// A picture's name contains a hash of its content.
const immutable = "public, max-age=31536000, immutable";

/**
 * Serves a picture or a crop by its file name. Until the AVIF files of a new picture are made, its JPEG is
 * sent in their place, uncached; so it is for WebP, which pages of former versions name. 404 for any other
 * name.
 */
export async function pictureResponse(file: string): Promise<Response> {
  // Bounded, since a file system refuses long names with an error of its own.
  const name = /^[\w-]{1,200}-\d{1,5}(?:x\d{1,5})?\.(avif|webp|jpg)$/.exec(file);
  if (!name) return notFound();
  const format = pictureFormats.find((known) => known === name[1]);
  const bytes = format && (await read(file));
  if (bytes) return picture(bytes, format, immutable);
  const jpeg = format === "jpg" ? undefined : await read(file.replace(/\w+$/, "jpg"));
  return jpeg ? picture(jpeg, "jpg", "no-store") : notFound();
}

async function read(file: string): Promise<Buffer | undefined> {
  // Read at run time: a folder known at build time would lack the pictures of every later story.
  const path = join(picturesFolder(compiledFolder), file);
  return readFile(/* turbopackIgnore: true */ path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw new Error(`Could not read the picture ${file}`, { cause });
  });
}

function picture(bytes: Buffer, format: PictureFormat, caching: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[format],
      "cache-control": caching,
      // Other sites and feed readers show pictures on their own pages.
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}

function notFound(): Response {
  return new Response("No such picture.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
