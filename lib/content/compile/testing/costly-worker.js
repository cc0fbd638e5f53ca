// A worker whose documents cost what their names say, for tests of the guard around the real one.
import { setTimeout as wait } from "node:timers/promises";

/** @param {{ files: { path: string, kind: string, slug: string }[], pulse: Int32Array }} task */
export async function compileDocuments({ files, pulse }) {
  const documents = [];
  for (const file of files) {
    if (file.slug.startsWith("slow-disk")) await wait(3000);
    Atomics.add(pulse, 0, 1);
    if (file.slug.startsWith("endless")) for (;;);
    if (file.slug.startsWith("pattern")) /^(a+)+$/.test(`${"a".repeat(60)}b`);
    const kept = [];
    if (file.slug.startsWith("huge"))
      for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
    if (file.slug.startsWith("wrong")) throw new Error("contentlayer refused the content.");
    Atomics.add(pulse, 0, 1);
    documents.push({ ...file, hash: "", faults: [], fields: {} });
  }
  return documents;
}
