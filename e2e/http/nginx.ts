/** nginx before a site, by the operator's own deploy/nginx.conf, in a temporary folder and on free ports. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installCommand } from "../prerequisites/packages";
import { nginxPath } from "../prerequisites/programs";
import { freePort } from "../site/free-port";
import type { PaperOnDisk } from "../site/paper-on-disk";

export type Nginx = {
  /** Plain HTTP, which only tests have. */
  address: string;
  /** TLS, as for readers, under the name `news.example`. */
  tlsPort: number;
  certificate: string;
  folder: string;
  stop: () => Promise<void>;
};

type Options = {
  /** The site behind it. */
  site: string;
  /** Whose files it serves from disk; without one it asks the site for all of them. */
  paper?: PaperOnDisk;
  /** Whether X-Forwarded-For of the test itself is believed, so that one test can be many readers. */
  isBehindTest?: boolean;
  /** What a careless operator would change in the file. */
  spoil?: (config: string) => string;
};

const nginx = nginxPath();

/** Whether tests of the front cache have to be skipped. */
export const isNginxMissing = nginx === undefined;

export async function startNginx(options: Options): Promise<Nginx> {
  if (!nginx) throw new Error(`nginx is not installed. Run: ${installCommand("nginx-light")}`);
  const folder = await mkdtemp(join(tmpdir(), "front-cache-"));
  try {
    return await startIn(folder, nginx, options);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

async function startIn(
  folder: string,
  program: string,
  { site, paper, isBehindTest = false, spoil = (config) => config }: Options,
): Promise<Nginx> {
  const certificate = await makeCertificate(folder);
  const [port, tlsPort] = [await freePort(), await freePort()];
  const config = join(folder, "nginx.conf");
  const operators = await readFile("deploy/nginx.conf", "utf8");
  const places = { folder, site, paper, port, tlsPort };
  await writeFile(config, spoil(inFolder(isBehindTest ? behindTest(operators) : operators, places)));
  await mkdir(join(folder, "temporary"));
  const child = spawn(program, ["-p", folder, "-c", config, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  for (const late = Date.now() + 60_000; !(await answers(address)); ) {
    if (child.exitCode !== null || Date.now() > late) {
      await stop();
      throw new Error(`nginx did not come up:\n${complaints}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { address, tlsPort, certificate, folder, stop };
}

/** Runs a test's work with a front cache of its own. */
export async function withNginx(options: Options, work: (front: Nginx) => Promise<void>): Promise<void> {
  const front = await startNginx(options);
  try {
    await work(front);
  } finally {
    await front.stop();
  }
}

/** The file as behind one more proxy, the test: what it writes of a reader's address is $remote_addr then. */
const behindTest = (config: string) =>
  config.replace("http {", "http {\n    set_real_ip_from 127.0.0.1;\n    real_ip_header X-Forwarded-For;");

/** Leaves lines out of a configuration. Throws where there is no such line, lest a test spoil nothing. */
export function without(config: string, line: RegExp): string {
  if (!line.test(config)) throw new Error(`deploy/nginx.conf has no line like ${line}.`);
  return config.replace(new RegExp(`^.*${line.source}.*$`, `gm${line.flags}`), "");
}

type Places = { folder: string; site: string; paper: PaperOnDisk | undefined; port: number; tlsPort: number };

/** The operator's file with what they would change, changed, and the places that belong to root moved. */
function inFolder(operators: string, { folder, site, paper, port, tlsPort }: Places): string {
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
    // A machine for tests may know no IPv6.
    ["listen [::]:80 default_server;", ""],
    ["listen [::]:443 ssl http2 default_server;", ""],
    ["listen [::]:80;", ""],
    ["listen [::]:443 ssl http2;", ""],
    // Its plain listeners would need port 80. The paper itself is served without TLS too, for tests of raw bytes.
    ["listen 80 default_server;", `listen 127.0.0.1:${port} default_server;`],
    ["listen 443 ssl http2 default_server;", `listen 127.0.0.1:${tlsPort} ssl http2 default_server;`],
    ["listen 80;", `listen 127.0.0.1:${port}; server_name plain.example;`],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${tlsPort} ssl http2; listen 127.0.0.1:${port};`],
    // A name without TLS too, which browsers trust less than this machine's own.
    ["server_name news.example;  # CHANGE\n\n", "server_name news.example paper.example 127.0.0.1;\n\n"],
    ["http {", `http {\n${temporaryFolders(folder)}`],
  ];
  let config = operators;
  for (const [from, to] of changes) {
    if (!config.includes(from)) throw new Error(`deploy/nginx.conf no longer says "${from}".`);
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

function answers(address: string): Promise<boolean> {
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
