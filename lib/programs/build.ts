/** `npm run build`. */
import "./environment";
import { buildSite } from "./build-site";
import { exitIfStopping, exitOf, startCompile } from "./child-process";
import { runProgram } from "./options";

await runProgram(
  {
    command: "npm run build",
    summary: "Compile the content and build the site, ready for npm start.",
    options: { "no-content": { type: "boolean", help: "build on the content that was compiled last" } },
  },
  async (options) => {
    const code = options["no-content"] ? 0 : await exitOf(startCompile());
    exitIfStopping();
    return code === 0 ? buildSite() : code;
  },
);
