/**
 * Makes the newsroom's key, and is killed at the moment at which the file exists and nothing is written yet,
 * as in a power cut: `make-key-and-die.ts <folder>`.
 */
import fs from "node:fs";
import { open } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { newsroomKey } from "@/lib/tips/crypto/newsroom-key";

const die = () => process.kill(process.pid, "SIGKILL");
const file = await open(process.execPath);
Object.getPrototypeOf(file).writeFile = die;
await file.close();
fs.writeSync = die as never;
fs.writeFileSync = ((path: number | string, content: string, options: object) => {
  if (typeof path === "string") fs.closeSync(fs.openSync(path, "wx"));
  die();
  void [content, options];
}) as never;
syncBuiltinESMExports();

await newsroomKey(process.argv[2] ?? "", undefined);
