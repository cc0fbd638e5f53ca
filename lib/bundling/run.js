/**
 * Runs a program of ours that is written in TypeScript: `node lib/bundling/run.js lib/programs/tips.ts list`.
 */
import { bundleOf } from "./bundle.js";

// The program finds itself where it would stand without us.
process.argv.splice(1, 1);
const [, entryPoint] = process.argv;
if (entryPoint === undefined)
  throw new Error("Say which program: node lib/bundling/run.js <file> [options].");
process.setSourceMapsEnabled(true);
const { emitWarning } = process;
/**
 * Node 20.19 calls X25519 experimental, where newer ones call the same code stable. No user of a program can
 * act on that.
 * @param {string | Error} warning
 * @param {unknown[]} details
 */
process.emitWarning = (warning, ...details) => {
  if (!String(warning).includes("X25519")) Reflect.apply(emitWarning, process, [warning, ...details]);
};
await import(await bundleOf(entryPoint));
