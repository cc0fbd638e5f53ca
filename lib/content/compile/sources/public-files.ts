import { join } from "node:path";
import { filesIn } from "./files-in";

/** Returns whether a path is that of a file in `public`, beside the folder with the routes. */
export function publicFiles(appFolder: string): (path: string) => boolean {
  const files = new Set(filesIn(join(appFolder, "..", "public")).map((file) => `/${file}`));
  return (path) => files.has(path);
}
