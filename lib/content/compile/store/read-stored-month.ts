import { readFileSync } from "node:fs";
import { monthPath, storedId } from "@/lib/content/stored";

/** A stored month, if it lies there as it was written. */
export function readStoredMonth(compiledFolder: string, id: string): string | undefined {
  try {
    const json = readFileSync(monthPath(compiledFolder, id), "utf8");
    return storedId(json) === id ? json : undefined;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
