import { test as base } from "../site/paper-test";
import { type Nginx, startNginx } from "./nginx";

/** Tests of a paper as the world reaches it; `front` is nginx before the site that all tests share. */
export const test = base.extend<object, { front: Nginx }>({
  front: [
    async ({ paper }, use) => {
      const front = await startNginx({ site: paper.address, paper });
      try {
        await use(front);
      } finally {
        await front.stop();
      }
    },
    { scope: "worker" },
  ],
});
