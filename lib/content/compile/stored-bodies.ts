import { readdir } from "node:fs/promises";

/** The ids of all bodies that lie in the folder of bodies. */
export async function storedBodies(folder: string): Promise<Set<string>> {
  const names = await readdir(folder, { recursive: true }).catch((cause) => {
    if (cause.code === "ENOENT") return [];
    throw cause;
  });
  return new Set(names.flatMap((name) => /([0-9a-f]{16})\.json$/.exec(name)?.[1] ?? []));
}
