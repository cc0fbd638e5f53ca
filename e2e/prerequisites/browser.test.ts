import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { chromium } from "playwright";
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { findBrowser, NoBrowser } from "./browser";

// Playwright reads this variable when it is loaded, so it is set before the imports above run.
const { playwrightFolder } = await vi.hoisted(async () => {
  const { mkdtemp } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const playwrightFolder = await mkdtemp(`${tmpdir()}/playwright-browsers-`);
  process.env.PLAYWRIGHT_BROWSERS_PATH = playwrightFolder;
  return { playwrightFolder };
});

const folder = mkdtempSync(join(tmpdir(), "find-browser-"));
const printed = vi.spyOn(console, "log").mockImplementation(() => {});
beforeEach(() => {
  printed.mockClear();
  rmSync(playwrightFolder, { recursive: true, force: true });
  process.env.PLAYWRIGHT_DOWNLOAD_HOST = "http://127.0.0.1:1";
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(playwrightFolder, { recursive: true, force: true });
});

const missing = join(folder, "missing");
const startsScript = "#!/bin/sh\necho Chromium 1.2.3\n";

/** A program that starts like a browser, or fails like one whose libraries are missing. */
function program(name: string, { starts = true } = {}): string {
  const path = join(folder, name);
  writeFileSync(path, starts ? startsScript : "#!/bin/sh\necho libnss3.so: cannot open >&2\nexit 127\n");
  chmodSync(path, 0o755);
  return path;
}

const nothing = { named: undefined, system: [missing], installPackages: undefined };

describe("CHROMIUM_PATH", () => {
  test("is preferred to all other browsers", async () => {
    const named = program("named");
    expect(await findBrowser({ ...nothing, named, system: [program("system")] })).toBe(named);
  });

  test("must exist and start; no other browser replaces it", async () => {
    const broken = program("broken", { starts: false });
    const find = (named: string) => findBrowser({ ...nothing, named, system: [program("system")] });
    await expect(find(missing)).rejects.toThrow(`CHROMIUM_PATH is ${missing}, which does not exist.`);
    await expect(find("/bin/sh")).rejects.toThrow(
      /^CHROMIUM_PATH is \/bin\/sh, which (?:is not a Chromium|does not start)/,
    );
    await expect(find(process.execPath)).rejects.toThrow("which is not a Chromium.");
    await expect(find(broken)).rejects.toThrow(`${broken}, which does not start (libnss3.so: cannot open).`);
  });
});

test("the first browser of the system that starts is used, and nothing is downloaded", async () => {
  const system = [missing, program("broken", { starts: false }), program("shell"), program("whole")];
  expect(await findBrowser({ ...nothing, system })).toBe(join(folder, "shell"));
  expect(printed).not.toHaveBeenCalled();
});

describe("on a machine without a browser", () => {
  test("Playwright's browser is downloaded once", async () => {
    const requests = await downloadHost(archive());
    const path = await findBrowser(nothing);
    expect(path).toContain(playwrightFolder);
    expect(requests).toEqual(expect.arrayContaining([expect.stringMatching(/chrom/)]));
    const downloads = requests.length;
    expect(await findBrowser(nothing)).toBe(path);
    expect(requests).toHaveLength(downloads);
  });

  test("a downloaded browser that lacks libraries is skipped", async () => {
    await downloadHost(archive("#!/bin/sh\nexit 127\n"));
    await expect(findBrowser(nothing)).rejects.toThrow(NoBrowser);
    expect(printed.mock.calls.join("\n")).toMatch(/was downloaded to .*, which does not start/);
  });

  test("Debian's package is installed if the download fails", async () => {
    const system = [missing, join(folder, "from-debian")];
    const installed: string[][] = [];
    const installPackages = (packages: string[]) => {
      installed.push(packages);
      program("from-debian");
    };
    expect(await findBrowser({ ...nothing, system, installPackages })).toBe(join(folder, "from-debian"));
    expect(installed).toEqual([["chromium-headless-shell"]]);
    expect(printed.mock.calls.join("\n")).toMatch(/could not be downloaded: .*ECONNREFUSED/);
  });

  test("and without the right to install one, one line gives the command", async () => {
    await expect(findBrowser(nothing)).rejects.toThrow(
      /^There is no browser to test with\. Run: (.*apt-get install chromium-headless-shell|npx playwright install .*chromium)$/,
    );
  });
});

/** The archive that Playwright downloads: its Chromium at the expected path, and the video encoder. */
function archive(script = startsScript): Uint8Array {
  const [build = "", ...inBuild] = relative(playwrightFolder, chromium.executablePath()).split("/");
  if (!build.startsWith("chromium"))
    throw new Error(`Playwright does not keep its browsers in ${playwrightFolder}.`);
  const isProgram = { attrs: 0o755 << 16, os: 3 };
  const names = [inBuild.join("/"), "ffmpeg-linux", "ffmpeg-mac"];
  const files: Zippable = Object.fromEntries(names.map((name) => [name, [Buffer.from(script), isProgram]]));
  return zipSync(files);
}

/** Starts a host that serves one file at every address. */
async function downloadHost(file: Uint8Array) {
  const requests: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    requests.push(url);
    response.writeHead(200, { "content-length": file.length }).end(file);
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  process.env.PLAYWRIGHT_DOWNLOAD_HOST = `http://127.0.0.1:${port}`;
  return requests;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The download host has no port.");
  return address.port;
}
