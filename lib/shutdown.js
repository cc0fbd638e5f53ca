/**
 * What must still be done when the server is told to stop, such as writing the last second of views. Next bundles the
 * routes apart from the server, so the list hangs where both find it: on the process.
 */

/** @typedef {() => Promise<void>} Farewell */

const key = Symbol.for("rush-hour-daily.farewells");
const holder = /** @type {{ [key]?: Map<string, Farewell> }} */ (/** @type {unknown} */ (process));

/**
 * Registers what is done before the process ends. The same name again replaces what it stood for.
 * @param {string} name
 * @param {Farewell} farewell
 */
export function beforeShutdown(name, farewell) {
  holder[key] ??= new Map();
  holder[key].set(name, farewell);
}

/** Does all of it, side by side. One that fails is told of and keeps no other from being done. */
export async function sayFarewell() {
  const all = [...(holder[key] ?? [])];
  await Promise.all(
    all.map(async ([name, farewell]) => {
      try {
        await farewell();
      } catch (cause) {
        console.error(`Stopping: "${name}" could not be done.`, cause);
      }
    }),
  );
}
