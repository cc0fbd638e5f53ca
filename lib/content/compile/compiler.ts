import { createHash } from "node:crypto";
import { bundleOf } from "@/lib/bundling/bundle.js";

/** The entry points of the compiler: for this process, and for its workers, which also need contentlayer. */
const compileEntry = "lib/content/compile/compile.ts";
const workerEntry = "lib/content/compile/compile-documents.ts";

const compileBundle = () => bundleOf(compileEntry);
const workerBundle = () => bundleOf(workerEntry, { withPackages: true });

/** A hash of everything besides the content that decides what a compile makes: code, packages, Node. */
export async function compilerVersion(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const { version } of [await compileBundle(), await workerBundle()]) hash.update(version);
  return hash.digest("hex").slice(0, 16);
}

/** The files whose changes change the version, relative to the repository. Packages count by the lockfile. */
export async function compilerSources(): Promise<string[]> {
  return [...(await compileBundle()).sources, ...(await workerBundle()).sources];
}

/** The URL of the workers' module, which exports `compileDocuments`. */
export async function workerUrl(): Promise<string> {
  return (await workerBundle()).url;
}
