import { compile } from "@/lib/content/compile/compile";
import { compiledFolderFor, contentFolder } from "@/lib/env";

/** Compiles what readers get, without drafts. False when the content has faults, all of which it has told. */
export function compileSite(): Promise<boolean> {
  return compile({ contentFolder, compiledFolder: compiledFolderFor("site"), withDrafts: false });
}
