/**
 * Bundles and runs a program in TypeScript: `node lib/bundling/run.js lib/programs/tips.ts list`.
 */
import { bundleOf } from "./bundle.js";

// As if the program had been started without this file.
process.argv.splice(1, 1);
const [, entryPoint] = process.argv;
if (entryPoint === undefined) throw new Error("Name a program: node lib/bundling/run.js <file> [options].");
process.setSourceMapsEnabled(true);
const { emitWarning } = process;
/**
 * Leaves out Node 20.19's warning that X25519 is experimental. Later versions call the same code stable.
 * @param {string | Error} warning
 * @param {unknown[]} details
 */
process.emitWarning = (warning, ...details) => {
  if (!String(warning).includes("X25519")) Reflect.apply(emitWarning, process, [warning, ...details]);
};
const { url } = await bundleOf(entryPoint);
await import(url);
