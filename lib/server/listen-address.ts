import { createServer } from "node:net";
import { listenSettings } from "@/lib/env";

/**
 * Tries to listen, before a minute is spent on a build. Returns in a sentence what prevents it, undefined if
 * nothing does. `command` is the one that would listen.
 */
export function whyNotListen(
  { host, port }: { host: string; port: string } = listenSettings(),
  command = "npm start",
): Promise<string | undefined> {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    return Promise.resolve(`PORT is "${port}". It must be a number from 0 to 65535.`);
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      resolve(
        code === "EADDRINUSE"
          ? `Something else listens on ${host}:${port}. End it, or set PORT to another: PORT=3001 ${command}.`
          : `Nothing can listen on ${host}:${port}: ${message}.`,
      ),
    );
    server.listen(number, host, () => server.close(() => resolve(undefined)));
  });
}
