import { type PaperOnDisk, type Site, serve } from "../site/paper-on-disk";
import { startNginx } from "./nginx";

/** Tag for tests that depend on request headers. They run a second time behind nginx. */
export const bothWays = { tag: "@behind-nginx" };

/** Serves a paper for a test, with or without nginx in front. */
export type Serve = typeof serve;

/**
 * Serves a built paper behind nginx with deploy/nginx.conf. With TRUSTED_PROXIES=1 the test acts as a proxy,
 * as it does without nginx: it writes its readers' addresses into X-Forwarded-For. Stopping the site stops
 * its nginx too.
 */
export async function serveBehindNginx(
  paper: PaperOnDisk,
  now: string,
  environment: Record<string, string> = {},
): Promise<Site> {
  const { address: site, program } = await serve(paper, now, { ...environment, TRUSTED_PROXIES: "1" });
  try {
    const nginx = await startNginx({ site, paper, isBehindTest: environment.TRUSTED_PROXIES === "1" });
    const stop = async () => {
      await program.stop();
      await nginx.stop();
    };
    return { address: nginx.address, program: { ...program, stop } };
  } catch (cause) {
    await program.stop();
    throw cause;
  }
}
