/** Runs a program of ours that is written in TypeScript: `node lib/program/run.js lib/tips/command.ts list`. */
import { pathToFileURL } from "node:url";
import { bundleOf } from "./bundle.js";

const [entryPoint] = process.argv.splice(2, 1);
if (entryPoint === undefined) throw new Error("Say which program: node lib/program/run.js <file> [options].");
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await bundleOf(entryPoint)).href);
