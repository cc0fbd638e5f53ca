/**
 * The process that reads pictures, which may be damaged or made to do harm. It reads one at a time, so that
 * its death shows which one. It opens only the formats that we publish.
 */
import { writeFileSync } from "node:fs";
import sharp from "sharp";
import { errorCode } from "@/lib/error-code";
import { PictureFault } from "./picture-fault";
import { memoryExit, type PictureTask, type TaskResult } from "./picture-task";
import { makeCrops, makePicture, makeSmallerFormats } from "./pictures";

/** More than the budget of a picture and what this process takes itself. */
const mostMemory = 1_000_000_000; // bytes

const tasks = { makePicture, makeSmallerFormats, makeCrops } as Record<
  string,
  (...args: unknown[]) => unknown
>;

sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["Jpeg", "Png", "Webp", "Heif"].map((format) => `VipsForeignLoad${format}`) });

try {
  // If the machine runs out of memory, Linux stops this process before any other.
  writeFileSync("/proc/self/oom_score_adj", "1000");
} catch {
  // Only Linux has it.
}
// Decoders work in threads of their own, so this sees what they take.
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(memoryExit);
}, 50).unref();

// The terminal sends Ctrl+C to this process too. Its parent decides when it ends.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
process.on("message", async ({ name, args }: PictureTask) => send(await resultOf(name, args)));
send({ isReady: true });

async function resultOf(name: string, args: unknown[]): Promise<TaskResult> {
  try {
    return { value: await tasks[name]?.(...args) };
  } catch (cause) {
    const { message } = cause instanceof Error ? cause : new Error(String(cause));
    return cause instanceof PictureFault
      ? { fault: message }
      : { failure: { message, code: errorCode(cause) } };
  }
}

function send(message: TaskResult | { isReady: true }): void {
  process.send?.(message);
}
