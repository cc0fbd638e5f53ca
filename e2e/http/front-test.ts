import { test as base } from "../site/paper-test";
import { type FrontCache, isWithoutNginx, startFrontCache } from "./front-cache";

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

/** Runs a test once on the site itself and once through nginx. */
export function bothWays(title: string, work: (address: string) => Promise<void>): void {
  test(`${title}, asked directly`, ({ paper }) => work(paper.address));
  test.describe(() => {
    test.skip(isWithoutNginx, "nginx is not on this machine");
    test(`${title}, through nginx`, ({ front }) => work(front.address));
  });
}
