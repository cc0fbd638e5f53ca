import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { test as base } from "playwright/test";
import { removeFolder } from "./folders";
import { copyPaper, growOld, type PaperOnDisk, preview, type Site, serve } from "./paper-on-disk";

/** A built paper, served at an address for all tests together. */
export type PaperUnderTest = PaperOnDisk & { name: "sample" | "fixture"; address: string };
export type PapersUnderTest = { sample: PaperUnderTest; fixture: PaperUnderTest };

type Kept = {
  /** A copy of the paper under test, for tests that break it or move its clock. Removed with its sites after the test. */
  copy: PaperOnDisk & {
    /** Serves it as of an hour: all that was made at another is made anew. */
    serveAt: (now: string, environment?: Record<string, string>) => Promise<Site>;
    previewAt: (now: string) => Promise<Site>;
  };
};

/** Tests of a paper: `paper` is the one under test, and it is shared, so nothing may change it. */
export const test = base.extend<Kept, { paper: PaperUnderTest }>({
  paper: [{} as PaperUnderTest, { option: true, scope: "worker" }],
  copy: async ({ paper }, use) => {
    // As deep as the paper itself lies, since the build's links to packages count the folders above it.
    const folder = await mkdtemp(join(paper.buildFolder, "../..", "copy-"));
    const sites: Site[] = [];
    const kept = async (site: Promise<Site>) => {
      sites.push(await site);
      return site;
    };
    try {
      const copy = await copyPaper(paper, folder);
      await use({
        ...copy,
        serveAt: async (now, environment) => {
          await growOld(copy);
          return kept(serve(copy, now, environment));
        },
        previewAt: (now) => kept(preview(copy, now)),
      });
    } finally {
      await Promise.all(sites.map(({ program }) => program.stop()));
      await removeFolder(folder);
    }
  },
});
