import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { test as base } from "playwright/test";
import { type Serve, serveBehindNginx } from "../http/behind-nginx";
import { isNginxMissing, startNginx } from "../http/nginx";
import { removeFolder } from "./copy-folder";
import { copyPaper, growOld, type PaperOnDisk, preview, type Site, serve } from "./paper-on-disk";

/** A built paper, served at an address for all tests together. */
export type PaperUnderTest = PaperOnDisk & { name: "sample" | "fixture"; address: string };

type Kept = {
  /** A copy of the paper under test, for tests that break it or move its clock. Removed with its sites after the test. */
  copy: PaperOnDisk & {
    /** Serves it as of an hour: all that was made at another is made anew. */
    serveAt: (now: string, environment?: Record<string, string>) => Promise<Site>;
    previewAt: (now: string) => Promise<Site>;
  };
};

type OfWorker = {
  paper: PaperUnderTest;
  /** Whether tests reach every paper through nginx, as readers do. */
  isBehindNginx: boolean;
  /** Serves a paper as the tests reach it. */
  serveAsReached: Serve;
};

const withOptions = base.extend<object, OfWorker>({
  paper: [{} as PaperUnderTest, { option: true, scope: "worker" }],
  isBehindNginx: [false, { option: true, scope: "worker" }],
  serveAsReached: [
    async ({ isBehindNginx }, use) => use(isBehindNginx && !isNginxMissing ? serveBehindNginx : serve),
    { scope: "worker" },
  ],
});

/** Tests of a paper: `paper` is the one under test, and it is shared, so nothing may change it. */
export const test = withOptions.extend<Kept & { isSkippedWithoutNginx: undefined }>({
  isSkippedWithoutNginx: [
    async ({ isBehindNginx }, use, { skip }) => {
      skip(isBehindNginx && isNginxMissing, "nginx is not installed");
      await use(undefined);
    },
    { auto: true },
  ],
  paper: [
    async ({ paper, isBehindNginx }, use) => {
      if (!isBehindNginx || isNginxMissing) return use(paper);
      const front = await startNginx({ site: paper.address, paper });
      try {
        await use({ ...paper, address: front.address });
      } finally {
        await front.stop();
      }
    },
    { scope: "worker" },
  ],
  baseURL: async ({ paper }, use) => use(paper.address),
  copy: async ({ paper, serveAsReached }, use) => {
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
          return kept(serveAsReached(copy, now, environment));
        },
        previewAt: (now) => kept(preview(copy, now)),
      });
    } finally {
      await Promise.all(sites.map(({ program }) => program.stop()));
      await removeFolder(folder);
    }
  },
});
