/** `npm run build`: compiles the content, then builds the site; with `--no-content` on the content as it was compiled last. */

import "./environment";
import { parseArgs } from "node:util";
import { buildSite } from "./build-site";
import { exitOf, startCompile } from "./child-process";

const { values } = parseArgs({ options: { "no-content": { type: "boolean" } } });
const code = values["no-content"] ? 0 : await exitOf(startCompile());
if (code !== 0) process.exit(code);
process.exit(await buildSite());
