import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { bundleOf } from "@/lib/bundling/bundle.js";
import { PictureFault } from "./picture-fault";
import type { PictureMaker } from "./picture-maker";
import { memoryExit, type PictureTask, type TaskResult } from "./picture-task";

/** No picture within the budget takes as long, also on a slow and busy machine. */
const longest = 5 * 60_000; // milliseconds

/**
 * Makes pictures in processes of their own, as many as are asked for at once. If a picture kills its process,
 * takes too much memory or never ends, that is a fault of this picture; the next one gets a new process.
 */
export function startPictureProcesses(
  entry = "lib/content/compile/pictures/picture-worker.ts",
): PictureMaker {
  let idle: ChildProcess[] = [];
  const start = async () => startProcess((await bundleOf(entry)).url);
  const make = async (name: string, args: unknown[]) => {
    const child = idle.filter(isAlive).pop() ?? (await start());
    idle = idle.filter((other) => other !== child);
    const result = await resultOf(child, { name, args });
    if (isAlive(child)) idle.push(child);
    if ("value" in result) return result.value;
    if ("fault" in result) throw new PictureFault(result.fault);
    throw Object.assign(new Error(result.failure.message), result.failure);
  };
  const maker =
    (name: string) =>
    (...args: unknown[]) =>
      make(name, args);
  return {
    makePicture: maker("makePicture"),
    makeSmallerFormats: maker("makeSmallerFormats"),
    makeCrops: maker("makeCrops"),
    end: () => {
      for (const child of idle.filter(isAlive)) child.disconnect();
    },
  } as PictureMaker;
}

/** Its channel may still look open after its death. */
function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** A process that is ready for its first picture. Throws if it does not start: no picture is at fault. */
async function startProcess(url: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", `await import(${JSON.stringify(url)})`],
    {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "advanced",
    },
  );
  let written = "";
  child.stderr?.on("data", (text) => {
    written = `${written}${text}`.slice(-2000);
  });
  const isReady = await Promise.race([once(child, "message"), once(child, "close").then(() => false)]);
  if (isReady) return child;
  throw new Error(`The process that reads pictures did not start.\n${written}`);
}

/** The result of one task, also if its process dies or does not end. */
function resultOf(child: ChildProcess, task: PictureTask): Promise<TaskResult> {
  return new Promise((resolve) => {
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      child.kill("SIGKILL");
    }, longest);
    const finish = (result: TaskResult) => {
      clearTimeout(timer);
      child.off("message", finish).off("exit", die);
      resolve(result);
    };
    const die = (code: number | null, signal: string | null) => {
      const reason = isTooSlow
        ? "It took longer than five minutes to read"
        : code === memoryExit
          ? "It took too much memory to read"
          : `It stopped the program that reads pictures (${signal ?? code})`;
      finish({ fault: `${reason}. Export it again as JPEG.` });
    };
    child.on("message", finish).on("exit", die);
    child.send(task, (cause) => {
      // Its exit follows, and is the reason.
      if (cause) child.kill("SIGKILL");
    });
  });
}
