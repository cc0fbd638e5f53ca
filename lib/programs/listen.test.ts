import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { runner } from "./child-process";

test.each([
  ["start", "localhost", "npm start"],
  ["dev", "127.0.0.1", "npm run dev"],
])("%s on a busy port says so in a sentence, before any work", async (program, host, command) => {
  const busy = createServer().listen(0, host);
  onTestFinished(() => void busy.close());
  await once(busy, "listening");
  const address = busy.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, `lib/programs/${program}.ts`], {
    encoding: "utf8",
    env: { ...process.env, PORT: String(port), HOST: "localhost" },
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr: `Something else listens on ${host}:${port}. End it, or set PORT to another: PORT=3001 ${command}.\n`,
  });
});
