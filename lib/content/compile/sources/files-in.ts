import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The files in a folder and those below it, by their paths from there with slashes; none where there is no
 * such folder. In one go: Node's own way of going through what lies below takes ten times as long.
 */
export function filesIn(folder: string, below = ""): string[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, `${path}/`) : [path];
    });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}
