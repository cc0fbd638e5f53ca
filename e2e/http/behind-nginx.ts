import { type PaperOnDisk, type Site, serve } from "../site/paper-on-disk";
import { startNginx } from "./nginx";

/** The tag of tests that run a second time behind nginx: those of promises that a request's headers take part in. */
export const bothWays = { tag: "@behind-nginx" };

/** How a test serves a paper, by the server alone or behind nginx. */
export type Serve = typeof serve;

/**
 * Serves a built paper behind nginx, by the operator's own file. With TRUSTED_PROXIES=1 the test plays a proxy, as it does
 * without nginx: it writes the addresses of its readers into X-Forwarded-For. Stopped together with its nginx.
 */
export async function serveBehindNginx(
  paper: PaperOnDisk,
  now: string,
  environment: Record<string, string> = {},
): Promise<Site> {
  const { address: site, program } = await serve(paper, now, { ...environment, TRUSTED_PROXIES: "1" });
  try {
    const front = await startNginx({ site, paper, isBehindTest: environment.TRUSTED_PROXIES === "1" });
    const stop = async () => {
      await program.stop();
      await front.stop();
    };
    return { address: front.address, program: { ...program, stop } };
  } catch (cause) {
    await program.stop();
    throw cause;
  }
}
