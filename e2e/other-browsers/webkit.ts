import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { freePort } from "../site/free-port";
import type { OtherBrowser } from "./other-browser";
import { reportingProxy } from "./reporting-proxy";
import { openSession } from "./web-driver";

export type WebKitPrograms = { driver: string; browser: string; display: string };

const tabKey = "\uE004";
/** The key under which WebDriver returns an element. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/**
 * Starts WebKitGTK's small browser, driven by its WebDriver. It has no headless mode, so it gets a display of
 * its own. Its window is never narrower than 447 pixels, because of its toolbar.
 */
export async function startWebKit({ driver, browser, display }: WebKitPrograms): Promise<OtherBrowser> {
  const { screen, name } = await startDisplay(display);
  const port = await freePort();
  const driving = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: name },
  });
  const address = `http://127.0.0.1:${port}`;
  await until(() => isListening(address), "WebKit's driver did not start.");
  // A test process that is ended leaves nothing running. Without its display, the browser ends too.
  process.once("exit", () => {
    driving.kill();
    screen.kill();
  });
  const { command } = await openSession(address, {
    alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } },
  });
  const evaluate: OtherBrowser["evaluate"] = async (work, argument) => {
    const script = `const done = arguments[1];
      Promise.resolve(arguments[0]).then(${work}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await command<{ value: never; error?: string }>("POST", "/execute/async", {
      script,
      args: [argument ?? null],
    });
    if (error) throw new Error(error);
    return value;
  };
  const element = async (selector: string) => {
    const found = await command<Record<string, string>>("POST", "/element", {
      using: "css selector",
      value: selector,
    });
    return found[elementKey];
  };
  const open: OtherBrowser["open"] = (url) => command("POST", "/url", { url });
  return {
    evaluate,
    open,
    resize: (width, height) => command("POST", "/window/rect", { width, height }),
    tab: () =>
      command("POST", "/actions", {
        actions: [
          {
            type: "key",
            id: "keyboard",
            actions: [
              { type: "keyDown", value: tabKey },
              { type: "keyUp", value: tabKey },
            ],
          },
        ],
      }),
    type: async (selector, text) => command("POST", `/element/${await element(selector)}/value`, { text }),
    // A page that has just come back is not drawn yet, and cannot be clicked.
    click: (selector) =>
      until(async () => {
        const clicked = command("POST", `/element/${await element(selector)}/click`);
        return clicked.then(
          () => true,
          () => false,
        );
      }, `${selector} cannot be clicked.`),
    faultsOn: (site, paths) => reportedFaults(open, site, paths),
    close: async () => {
      await command("DELETE", "");
      await ended(driving);
      await ended(screen);
    },
  };
}

async function startDisplay(display: string): Promise<{ screen: ChildProcess; name: string }> {
  const screen = spawn(display, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(screen.stdio[3] as Readable, "data");
  return { screen, name: `:${String(number).trim()}` };
}

/** Loads pages behind a proxy to which they report, since the driver cannot read the console. */
async function reportedFaults(
  open: OtherBrowser["open"],
  site: string,
  paths: readonly string[],
): Promise<string[]> {
  const proxy = await reportingProxy(site);
  try {
    for (const path of paths) await open(proxy.address + path);
    await open(proxy.control);
    await until(async () => proxy.reports().hasControl, "No report of a broken policy arrived.");
    return proxy.reports().faults;
  } finally {
    proxy.close();
  }
}

async function until(isTrue: () => Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isListening(address: string): Promise<boolean> {
  return fetch(`${address}/status`).then(
    () => true,
    () => false,
  );
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, "exit");
}
