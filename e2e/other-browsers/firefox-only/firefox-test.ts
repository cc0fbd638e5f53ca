import { findFirefox } from "../../prerequisites/other-browsers";
import { test as base } from "../../site/paper-test";
import { type Firefox, startFirefox } from "../firefox";

/** Tests in a Firefox with a reader's own settings. WebKit's driver can set none of them. */
export const test = base.extend<{ firefoxWith: (preferences: Record<string, unknown>) => Promise<Firefox> }>({
  firefoxWith: async ({ paper: _ }, use, { skip }) => {
    const path = findFirefox();
    skip(path === undefined, "firefox is not installed");
    const started: Firefox[] = [];
    await use(async (preferences) => {
      const firefox = await startFirefox(path ?? "", preferences);
      started.push(firefox);
      return firefox;
    });
    for (const firefox of started) await firefox.close();
  },
});
