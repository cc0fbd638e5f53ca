import { test as base } from "../site/paper-test";
import { type FrontCache, startFrontCache } from "./front-cache";

/** Tests of a paper as the world reaches it; `front` is nginx before the site that all tests share. */
export const test = base.extend<object, { front: FrontCache }>({
  front: [
    async ({ paper }, use) => {
      const front = await startFrontCache({ site: paper.address, paper });
      try {
        await use(front);
      } finally {
        await front.stop();
      }
    },
    { scope: "worker" },
  ],
});
