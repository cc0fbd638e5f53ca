import { createServer } from "node:net";
import { listenSettings } from "../env";

/**
 * Where the paper listens: PORT and HOST, else http://localhost:3000.
 * @returns {{ host: string, port: number }}
 */
export function place() {
  const { host, port } = listenSettings();
  return { host, port: Number(port) };
}

/**
 * Tries to listen, before a minute is spent on a build.
 * @param {{ host: string, port: number }} [address]
 * @param {string} [command] the command that would listen
 * @returns {Promise<string | undefined>} why that is impossible, in a sentence; undefined when it is possible
 */
export function whyNotListen({ host, port } = place(), command = "npm start") {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return Promise.resolve(`PORT is "${listenSettings().port}". It must be a number from 0 to 65535.`);
  }
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ { code, message }) =>
      resolve(
        code === "EADDRINUSE"
          ? `Something else listens on ${host}:${port}. End it, or set PORT to another: PORT=3001 ${command}.`
          : `Nothing can listen on ${host}:${port}: ${message}.`,
      ),
    );
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
