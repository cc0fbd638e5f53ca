import { text } from "node:stream/consumers";
import { beginBuild } from "@/lib/documents/build-version";
import { buildFolder, siteFolder } from "@/lib/env";
import { stampBuild } from "./build-stamp";
import { exitOf, startBuild } from "./child-process";

/** Builds the site; resolves with Next's exit code. A quiet build prints Next's output only if it fails. */
export async function buildSite({ isQuiet = false } = {}): Promise<number> {
  const noteVersion = beginBuild(buildFolder(), siteFolder);
  const next = await startBuild({ isQuiet });
  const [code, ...output] = await Promise.all([
    exitOf(next),
    ...[next.stdout, next.stderr].map((stream) => (stream ? text(stream) : "")),
  ]);
  if (code === 0) {
    noteVersion();
    stampBuild();
  } else process.stderr.write(output.join(""));
  return code;
}
