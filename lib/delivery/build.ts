/** `npm run build`: compiles the content, then builds the site. */

import "./load-env";
import { buildSite } from "./build-site";
import { exitOf, startCompile } from "./programs";

const code = await exitOf(startCompile());
if (code !== 0) process.exit(code);
process.exit(await buildSite());
