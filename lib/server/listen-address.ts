import { createServer } from "node:net";
import { listenSettings } from "@/lib/env";

/** Where the server listens: PORT and HOST, by default http://localhost:3000. */
export function listenAddress(): { host: string; port: number } {
  const { host, port } = listenSettings();
  return { host, port: Number(port) };
}

/**
 * Tries to listen, before a minute is spent on a build. Returns in a sentence what prevents it, undefined if
 * nothing does. `command` is the one that would listen.
 */
export function whyNotListen(
  { host, port } = listenAddress(),
  command = "npm start",
): Promise<string | undefined> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return Promise.resolve(`PORT is "${listenSettings().port}". It must be a number from 0 to 65535.`);
  }
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      resolve(
        code === "EADDRINUSE"
          ? `Something else listens on ${host}:${port}. End it, or set PORT to another: PORT=3001 ${command}.`
          : `Nothing can listen on ${host}:${port}: ${message}.`,
      ),
    );
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
