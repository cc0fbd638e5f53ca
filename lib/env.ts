/**
 * The settings of the environment, read and checked. No other file reads `process.env`.
 *
 * `turbopackIgnore` marks paths that are known only at run time. Without it Turbopack adds every file that
 * such a path may name to the build, which took 20 s for 10,000 stories.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseNetworks } from "./network";

/** Content sources. Tests point it at a fixture paper. */
export const contentFolder =
  process.env.CONTENT_FOLDER ?? join(/* turbopackIgnore: true */ process.cwd(), "content");

/** In preview (`npm run dev`) drafts and scheduled stories are shown, each under a banner that says so. */
export const isPreview = process.env.NODE_ENV === "development";

/** Whether `next build` is rendering pages. It must not write what only the running site may write. */
export const isBuilding = process.env.NEXT_PHASE === "phase-production-build";

/**
 * Whether Vercel runs the site. It may suspend a process after each request, its disk does not last, only the
 * temporary folder can be written, and it moves prerendered pages out of the build's folder.
 */
export const isOnVercel = Boolean(process.env.VERCEL);

/** Compiled content. The preview has a folder of its own: drafts must not lie beside what readers get. */
export function compiledFolderFor(use: "site" | "preview"): string {
  return process.env.COMPILED_FOLDER ?? join(/* turbopackIgnore: true */ process.cwd(), ".content", use);
}

/** Compiled content for readers. */
export const siteFolder = compiledFolderFor("site");

export const compiledFolder = compiledFolderFor(isPreview ? "preview" : "site");

/** Rendered share cards, a cache. */
export function cardsFolder(): string {
  return join(/* turbopackIgnore: true */ isOnVercel ? tmpdir() : compiledFolder, "cards");
}

/** The folder of Next's build, relative to the repository, as next.config.js sets it. */
export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR ?? ".next";
}

/** Whether pages are served without the framework's script. next.config.js decides. */
export const arePagesDocuments = process.env.PAGES_ARE_DOCUMENTS === "yes";

/** The addresses of the scripts of reader pages, of the pages for sources, and of sources' files. */
export const readerScript = process.env.READER_SCRIPT ?? "";
export const tipScript = process.env.TIP_SCRIPT ?? "";
export const tipFilesScript = process.env.TIP_FILES_SCRIPT ?? "";
export const ownScripts = [readerScript, tipScript, tipFilesScript].filter(Boolean);

/** The bundled program of the thread that draws share cards, which next.config.js names. */
export const cardThread = process.env.CARD_THREAD ?? "";

/** The moment at which PAPER_NOW stops the clock. Read at each call. */
export function pinnedTime(): Date | undefined {
  const { PAPER_NOW } = process.env;
  if (!PAPER_NOW) return undefined;
  const time = new Date(PAPER_NOW);
  if (Number.isNaN(time.getTime()))
    throw new Error(`PAPER_NOW is "${PAPER_NOW}". It must be a date and time, such as 2026-11-23T12:00:00Z.`);
  return time;
}

/** Where the server listens: PORT and HOST. The port is as it was given, and may not be a number. */
export function listenSettings(): { host: string; port: string } {
  return { host: process.env.HOST ?? "localhost", port: process.env.PORT ?? "3000" };
}

/** How many of our own proxies every request passes: TRUSTED_PROXIES. */
export function trustedProxies(): number {
  const { TRUSTED_PROXIES = "" } = process.env;
  if (/^\d{0,2}$/.test(TRUSTED_PROXIES)) return Number(TRUSTED_PROXIES);
  throw new Error(
    `TRUSTED_PROXIES is "${TRUSTED_PROXIES}". It must be the number of proxies in front of the site: 0 for none, 1 for one nginx.`,
  );
}

/** The networks of carriers that most readers share: MOST_READ_CARRIERS. */
export function carriers(): ReturnType<typeof parseNetworks> {
  try {
    return parseNetworks(process.env.MOST_READ_CARRIERS ?? "");
  } catch (cause) {
    throw new Error(`MOST_READ_CARRIERS is wrong: ${cause instanceof Error ? cause.message : cause}`);
  }
}

/** The databases: files in a folder, or one PostgreSQL for all machines. Read at each call. */
export function storeLocation(): { folder: string; databaseUrl: string | undefined } {
  return {
    folder: process.env.DATA_FOLDER ?? join(/* turbopackIgnore: true */ process.cwd(), "data"),
    databaseUrl: process.env.DATABASE_URL || undefined,
  };
}

/**
 * How tips reach the newsroom, read at each call: the age keys that encrypt them, the mail server, the sender
 * of mail, the longest delay of mail in minutes, which hides the time of a tip, and how many bytes the files
 * of sources may have together.
 */
export function tipsSettings() {
  const { TIPS_RECIPIENT, SMTP_URL, SMTP_FROM, TIPS_MAIL_DELAY = "10", TIPS_FILES_MB = "2000" } = process.env;
  if (SMTP_URL && !/^smtps?:\/\/./.test(SMTP_URL))
    throw new Error(
      "SMTP_URL must begin with smtp:// or smtps://, such as smtps://name:password@mail.example.",
    );
  if (!/^\d{1,3}$/.test(TIPS_MAIL_DELAY))
    throw new Error(`TIPS_MAIL_DELAY is "${TIPS_MAIL_DELAY}". It must be a number of minutes, such as 10.`);
  if (!/^\d{1,7}$/.test(TIPS_FILES_MB))
    throw new Error(
      `TIPS_FILES_MB is "${TIPS_FILES_MB}". It must be a number of megabytes, such as 2000, or 0 to take no files.`,
    );
  return {
    recipients: TIPS_RECIPIENT?.match(/[^\s,]+/g) ?? undefined,
    smtpUrl: SMTP_URL || undefined,
    mailFrom: SMTP_FROM || undefined,
    mailDelay: Number(TIPS_MAIL_DELAY),
    filesBytes: Number(TIPS_FILES_MB) * 1_000_000,
  };
}

/** The file with the newsroom's private key, for reading tips on the newsroom's own machine. */
export function tipsIdentityFile(): string | undefined {
  return process.env.TIPS_IDENTITY || undefined;
}

/**
 * The services that are notified of new stories, none by default: a WebSub hub, and search engines by
 * IndexNow, with a key that the publisher chooses. Read at each call.
 */
export function announceSettings() {
  const { WEBSUB_HUB, INDEXNOW_KEY, INDEXNOW_ENDPOINT = "https://api.indexnow.org/indexnow" } = process.env;
  for (const [name, value] of Object.entries({ WEBSUB_HUB, INDEXNOW_ENDPOINT })) {
    if (value && !/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : ""))
      throw new Error(`${name} is "${value}". It must be a web address, such as https://hub.example/.`);
  }
  if (INDEXNOW_KEY && !/^[a-zA-Z0-9-]{8,128}$/.test(INDEXNOW_KEY))
    throw new Error(
      "INDEXNOW_KEY must be 8 to 128 letters, digits and hyphens, such as openssl rand -hex 16 gives.",
    );
  return {
    hub: WEBSUB_HUB || undefined,
    indexNow: INDEXNOW_KEY ? { key: INDEXNOW_KEY, endpoint: INDEXNOW_ENDPOINT } : undefined,
  };
}

/** The origin of the site, where the environment sets another than `content/site.yaml`. */
export const siteAddress = originIn(process.env.SITE_ADDRESS);

/** Whether programs print without colour (https://no-color.org). */
export const isColourUnwanted = Boolean(process.env.NO_COLOR);

/** The settings that a build contains, so that another value needs another build. */
export function buildSettings(): string {
  const { PAGES_ARE_DOCUMENTS, SITE_ADDRESS, VERCEL } = process.env;
  return [PAGES_ARE_DOCUMENTS, SITE_ADDRESS, VERCEL].map((value) => value ?? "").join("\n");
}

/** Whether npm started this process, as in `npm start`. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** This process's environment with some variables set, for a child process or a worker. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function originIn(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  throw new Error(
    `SITE_ADDRESS is "${address}". It must be the paper's origin, such as https://news.example.`,
  );
}
