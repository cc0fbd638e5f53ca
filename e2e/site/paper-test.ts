import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { test as base } from "playwright/test";
import { type Serve, serveBehindNginx } from "../http/behind-nginx";
import { isNginxMissing, startNginx } from "../http/nginx";
import type { LanguagePaper } from "../language-papers/write-language-paper";
import { removeFolder } from "./copy-folder";
import { copyPaper, makeStale, type PaperOnDisk, preview, type Site, serve } from "./paper-on-disk";

/** A built paper, served at an address that all tests share. */
export type PaperUnderTest = PaperOnDisk & {
  name: "sample" | "fixture" | LanguagePaper;
  address: string;
};

type Copy = {
  /** A copy of the paper under test, for tests that change it or its clock. Removed after the test. */
  copy: PaperOnDisk & {
    /** Serves it at a point in time: everything prerendered at another time is renewed. */
    serveAt: (now: string, environment?: Record<string, string>) => Promise<Site>;
    previewAt: (now: string) => Promise<Site>;
  };
};

type WorkerFixtures = {
  paper: PaperUnderTest;
  /** Whether tests reach every paper through nginx, as readers do. */
  isBehindNginx: boolean;
  /** Serves a paper, behind nginx if `isBehindNginx`. */
  serveForTests: Serve;
};

const withOptions = base.extend<object, WorkerFixtures>({
  paper: [{} as PaperUnderTest, { option: true, scope: "worker" }],
  isBehindNginx: [false, { option: true, scope: "worker" }],
  serveForTests: [
    async ({ isBehindNginx }, use) => use(isBehindNginx && !isNginxMissing ? serveBehindNginx : serve),
    { scope: "worker" },
  ],
});

/** Tests of a paper. `paper` is shared, so nothing may change it. */
export const test = withOptions.extend<Copy & { isSkippedWithoutNginx: undefined }>({
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
      const nginx = await startNginx({ site: paper.address, paper });
      try {
        await use({ ...paper, address: nginx.address });
      } finally {
        await nginx.stop();
      }
    },
    { scope: "worker" },
  ],
  baseURL: async ({ paper }, use) => use(paper.address),
  copy: async ({ paper, serveForTests }, use) => {
    // As deep as the paper itself, because the build links to packages by relative paths.
    const folder = await mkdtemp(join(paper.buildFolder, "../..", "copy-"));
    const sites: Site[] = [];
    const track = async (site: Promise<Site>) => {
      sites.push(await site);
      return site;
    };
    try {
      const copy = await copyPaper(paper, folder);
      await use({
        ...copy,
        serveAt: async (now, environment) => {
          await makeStale(copy);
          return track(serveForTests(copy, now, environment));
        },
        previewAt: (now) => track(preview(copy, now)),
      });
    } finally {
      await Promise.all(sites.map(({ program }) => program.stop()));
      await removeFolder(folder);
    }
  },
});
