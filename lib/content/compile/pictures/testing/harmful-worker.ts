/** A worker that does what damaged pictures make the real one do, by the name of the picture. */
import { memoryExit, type PictureTask } from "@/lib/content/compile/pictures/picture-task";

process.on("message", ({ args: [path] }: PictureTask) => {
  if (path === "kills.png") process.kill(process.pid, "SIGKILL");
  else if (path === "exits.png") process.exit(3);
  else if (path === "huge.png") process.exit(memoryExit);
  else if (path !== "endless.png") process.send?.({ value: process.pid });
});
process.send?.({ isReady: true });
