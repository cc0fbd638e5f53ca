/** Runs a program of ours that is written in TypeScript: `node lib/program/run.js lib/tips/command.ts list`. */
import { bundleOf } from "./bundle.js";

// The program finds itself where it would stand without us.
process.argv.splice(1, 1);
const [, entryPoint] = process.argv;
if (entryPoint === undefined) throw new Error("Say which program: node lib/program/run.js <file> [options].");
process.setSourceMapsEnabled(true);
await import(await bundleOf(entryPoint));
