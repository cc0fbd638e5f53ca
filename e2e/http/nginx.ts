/** Runs nginx in front of a site with deploy/nginx.conf, in a temporary folder and on free ports. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installCommand } from "../prerequisites/packages";
import { nginxPath } from "../prerequisites/programs";
import { freePort } from "../site/free-port";
import type { PaperOnDisk } from "../site/paper-on-disk";

export type Nginx = {
  /** Plain HTTP, which exists for tests only. */
  address: string;
  /** TLS, as readers use it, for the name `news.example`. */
  tlsPort: number;
  certificate: string;
  folder: string;
  stop: () => Promise<void>;
};

type Options = {
  /** The address of the site behind it. */
  site: string;
  /** The paper whose files it serves from disk. Without one, all files come from the site. */
  paper?: PaperOnDisk;
  /** Whether to trust the test's X-Forwarded-For, so that one test can act as many readers. */
  isBehindTest?: boolean;
  /** Edits the file as a careless operator would. */
  edit?: (config: string) => string;
};

const program = nginxPath();

/** Whether tests that need nginx have to be skipped. */
export const isNginxMissing = program === undefined;

export async function startNginx(options: Options): Promise<Nginx> {
  if (!program) throw new Error(`nginx is not installed. Run: ${installCommand("nginx-light")}`);
  const folder = await mkdtemp(join(tmpdir(), "nginx-"));
  try {
    return await startIn(folder, program, options);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

async function startIn(
  folder: string,
  path: string,
  { site, paper, isBehindTest = false, edit = (config) => config }: Options,
): Promise<Nginx> {
  const certificate = await makeCertificate(folder);
  const [port, tlsPort, missPort] = [await freePort(), await freePort(), await freePort()];
  const config = join(folder, "nginx.conf");
  const shipped = await readFile("deploy/nginx.conf", "utf8");
  const locations = { folder, site, paper, port, tlsPort, missPort };
  await writeFile(config, edit(inFolder(isBehindTest ? behindTest(shipped) : shipped, locations)));
  await mkdir(join(folder, "temporary"));
  const child = spawn(path, ["-p", folder, "-c", config, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  for (const late = Date.now() + 60_000; !(await isUp(address)); ) {
    if (child.exitCode !== null || Date.now() > late) {
      await stop();
      throw new Error(`nginx did not start:\n${errors}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { address, tlsPort, certificate, folder, stop };
}

/** Runs part of a test with an nginx of its own. */
export async function withNginx(options: Options, work: (nginx: Nginx) => Promise<void>): Promise<void> {
  const nginx = await startNginx(options);
  try {
    await work(nginx);
  } finally {
    await nginx.stop();
  }
}

/**
 * The file for use behind one more proxy, the test: the address that the test writes becomes $remote_addr.
 */
const behindTest = (config: string) =>
  config.replace("http {", "http {\n    set_real_ip_from 127.0.0.1;\n    real_ip_header X-Forwarded-For;");

/** Removes lines from a configuration. Throws if there is no such line: the test would prove nothing. */
export function without(config: string, line: RegExp): string {
  if (!line.test(config)) throw new Error(`deploy/nginx.conf has no line like ${line}.`);
  return config.replace(new RegExp(`^.*${line.source}.*$`, `gm${line.flags}`), "");
}

type Locations = {
  folder: string;
  site: string;
  paper: PaperOnDisk | undefined;
  port: number;
  tlsPort: number;
  missPort: number;
};

/** Adapts the shipped file as an operator would, and moves paths that belong to root into a folder. */
function inFolder(shipped: string, { folder, site, paper, port, tlsPort, missPort }: Locations): string {
  const nowhere = join(folder, "nowhere");
  const changes: [string, string][] = [
    ["user www-data;", process.getuid?.() === 0 ? "user root;" : ""],
    ["/run/nginx.pid", join(folder, "nginx.pid")],
    ["worker_rlimit_nofile 32768;", ""],
    ["worker_processes auto;", "worker_processes 1;"],
    ["worker_connections 8192;", "worker_connections 1024;"],
    ["/var/log/nginx/", `${folder}/`],
    ["/var/cache/nginx/paper", join(folder, "cache")],
    ["/etc/letsencrypt/live/news.example/fullchain.pem", join(folder, "certificate.pem")],
    ["/etc/letsencrypt/live/news.example/privkey.pem", join(folder, "key.pem")],
    ["/srv/rush-hour-daily/.next/static/", `${paper ? join(paper.buildFolder, "static") : nowhere}/`],
    ["/srv/rush-hour-daily/public", paper ? join(process.cwd(), "public") : nowhere],
    ["/srv/rush-hour-daily/.content/site", paper ? paper.compiledFolder : nowhere],
    ["127.0.0.1:3000", new URL(site).host],
    ["127.0.0.1:3001", `127.0.0.1:${missPort}`],
    // A test machine may lack IPv6.
    ["listen [::]:80 default_server;", ""],
    ["listen [::]:443 ssl http2 default_server;", ""],
    ["listen [::]:80;", ""],
    ["listen [::]:443 ssl http2;", ""],
    // Port 80 may be taken. Tests of raw bytes need the paper without TLS.
    ["listen 80 default_server;", `listen 127.0.0.1:${port} default_server;`],
    ["listen 443 ssl http2 default_server;", `listen 127.0.0.1:${tlsPort} ssl http2 default_server;`],
    ["listen 80;", `listen 127.0.0.1:${port}; server_name plain.example;`],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${tlsPort} ssl http2; listen 127.0.0.1:${port};`],
    // A name served without TLS, which browsers trust less than 127.0.0.1.
    ["server_name news.example;  # CHANGE\n\n", "server_name news.example paper.example 127.0.0.1;\n\n"],
    ["http {", `http {\n${temporaryFolders(folder)}`],
  ];
  let config = shipped;
  for (const [from, to] of changes) {
    if (!config.includes(from)) throw new Error(`deploy/nginx.conf no longer contains "${from}".`);
    config = config.replaceAll(from, to);
  }
  return config;
}

function temporaryFolders(folder: string): string {
  return ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `    ${kind}_temp_path ${join(folder, "temporary", kind)};\n`)
    .join("");
}

async function makeCertificate(folder: string): Promise<string> {
  const certificate = join(folder, "certificate.pem");
  execFileSync(
    "openssl",
    [
      ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2".split(" "),
      ..."-subj /CN=news.example -addext subjectAltName=DNS:news.example".split(" "),
      ...["-keyout", join(folder, "key.pem"), "-out", certificate],
    ],
    { stdio: "ignore" },
  );
  return readFile(certificate, "utf8");
}

function isUp(address: string): Promise<boolean> {
  return fetch(address, { method: "PUT" }).then(
    () => true,
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  await gone;
}
