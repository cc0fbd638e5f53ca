import { environmentOf, type PaperOnDisk } from "../../e2e/site/paper-on-disk";
import { start } from "../../e2e/site/programs";
import { compiler } from "../../lib/programs/child-process";
import { watchTree } from "./process-tree";
import { timed } from "./timed";

export type MeasuredCompile = { seconds: number; peakMb: number | undefined };

/** Compiles as `npm run content` does. Throws with the output of the compiler if it fails. */
export async function compileMeasured(paper: PaperOnDisk): Promise<MeasuredCompile> {
  const program = start(compiler, { env: environmentOf(paper) });
  const memory = watchTree(program.pid);
  const { seconds, result } = await timed(() => program.ended);
  const peakMb = memory.stop();
  if (result.code !== 0) throw new Error(`The paper could not be compiled:\n${result.output}`);
  return { seconds, peakMb };
}
