/** `npm run build`: compiles the content, then builds the site. */

import { buildSite } from "./build-site";
import { compileSite } from "./compile-site";

if (!(await compileSite())) process.exit(1);
process.exit(await buildSite());
