import { beginBuild } from "@/lib/documents/build-version";
import { buildFolder, siteFolder } from "@/lib/env";
import { stampBuild } from "./build-stamp";
import { exitOf, startNext } from "./child-process";

/** Builds the site from the compiled content; resolves with Next's exit code. */
export async function buildSite(): Promise<number> {
  const noteEdition = beginBuild(buildFolder(), siteFolder);
  const code = await exitOf(await startNext(["build"]));
  if (code === 0) {
    noteEdition();
    stampBuild();
  }
  return code;
}
