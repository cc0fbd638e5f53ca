/**
 * The server of `npm run dev`, in front of Next's own. The program that started it compiles the content, and
 * sends a state after each compile.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { bundleBrowserScript } from "@/lib/bundling/browser-scripts";
import { pointerPath } from "@/lib/content/stored";
import { compiledFolder, listenSettings } from "@/lib/env";
import { endGracefully } from "@/lib/server/graceful-shutdown";
import { beforeShutdown } from "@/lib/shutdown";
import { EventStream } from "./event-stream";
import { previewHandler } from "./preview-handler";
import { type PreviewState, setPreviewState } from "./preview-state";

const { host } = listenSettings();
const port = Number(listenSettings().port);

const events = new EventStream();
const compiled = new Promise<void>((resolve) => {
  process.on("message", (state: PreviewState) => {
    setPreviewState(state);
    const { content, code, faults } = state;
    events.send({ content, code, faults });
    resolve();
  });
});

const script = await bundleBrowserScript("preview");
const app = next({ dev: true, hostname: host, port, quiet: true });
await app.prepare();

const server = createServer(
  previewHandler({
    render: app.getRequestHandler(),
    events,
    script: Buffer.from(script).toString(),
    compiled,
    hasContent: () => existsSync(pointerPath(compiledFolder)),
  }),
);
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => events.end());
endGracefully(server);
beforeShutdown("next", () => app.close());
// The program that compiles has ended.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
server.listen(port, host, () => process.send?.("listening"));
