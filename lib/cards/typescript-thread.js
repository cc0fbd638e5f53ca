/** Where a thread begins whose program (`workerData`, a path) is TypeScript. */
import { workerData } from "node:worker_threads";
import { bundleOf } from "../bundling/bundle.js";

await import(await bundleOf(workerData));
