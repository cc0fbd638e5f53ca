import { test as base } from "../site/paper-test";
import { type Nginx, startNginx } from "./nginx";

/** Tests of a paper behind nginx: `nginx` stands in front of the site that all tests share. */
export const test = base.extend<object, { nginx: Nginx }>({
  nginx: [
    async ({ paper }, use) => {
      const nginx = await startNginx({ site: paper.address, paper });
      try {
        await use(nginx);
      } finally {
        await nginx.stop();
      }
    },
    { scope: "worker" },
  ],
});
