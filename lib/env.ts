import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteFolder } from "./content/serving.js";
import type { StorePlace } from "./store/store";

/*
 * Of paths that are known only when the paper runs, Turbopack's build looks at every file that they might name, which
 * took it 20 s of 10,000 stories. `turbopackIgnore` tells it that none of them belongs to the build.
 */

/** Where the content sources lie; tests point it at a fixture paper. */
export const contentFolder =
  process.env.CONTENT_FOLDER ?? join(/* turbopackIgnore: true */ process.cwd(), "content");

/** In preview (`npm run dev`) drafts and scheduled stories are shown, each under a banner that says so. */
export const isPreview = process.env.NODE_ENV === "development";

/** Whether this is `next build`, which renders pages but must leave nothing behind that only the site may write. */
export const isBuilding = process.env.NEXT_PHASE === "phase-production-build";

/** Whether the process lives on between requests. Vercel's may be put to sleep after each. */
export const keepsRunning = !process.env.VERCEL;

/** Where compiled content lies. Preview has a place of its own, so that a draft never lies beside what readers get. */
export function compiledFolderFor(use: "site" | "preview"): string {
  return use === "site"
    ? siteFolder
    : (process.env.COMPILED_FOLDER ?? join(/* turbopackIgnore: true */ process.cwd(), ".content", use));
}

export const compiledFolder = compiledFolderFor(isPreview ? "preview" : "site");

/** Where drawn share cards are kept, to be drawn anew when they are lost. Of Vercel's disk only this may be written. */
export function cardsFolder(): string {
  return process.env.VERCEL
    ? join(/* turbopackIgnore: true */ tmpdir(), "cards")
    : join(/* turbopackIgnore: true */ compiledFolder, "cards");
}

/** Whether reader pages leave as documents, without the framework's script: next.config.js decides at the build. */
export const arePagesDocuments = process.env.PAGES_ARE_DOCUMENTS === "yes" && !isPreview;

/** The address of the paper's own script, which next.config.js bundles. */
export const readerScript = process.env.READER_SCRIPT ?? "";

/** The address of the script for tips, which only the pages for sources load. */
export const tipScript = process.env.TIP_SCRIPT ?? "";

/**
 * Where the paper keeps what readers bring: files in a folder of this machine, or one PostgreSQL for all machines. Read
 * when asked, since each test has a folder of its own.
 */
export function storePlace(): StorePlace {
  return {
    folder: process.env.DATA_FOLDER ?? join(/* turbopackIgnore: true */ process.cwd(), "data"),
    databaseUrl: process.env.DATABASE_URL || undefined,
  };
}

/**
 * How tips reach the newsroom, read when asked as `storePlace` is: the age key that they are sealed for, the mail server,
 * whom mail says it is from, and up to how many minutes it waits so that its hour does not tell that of the tip.
 */
export function tipsSettings() {
  const { TIPS_RECIPIENT, SMTP_URL, SMTP_FROM, TIPS_MAIL_DELAY = "10" } = process.env;
  if (SMTP_URL && !/^smtps?:\/\/./.test(SMTP_URL))
    throw new Error(
      "SMTP_URL must begin with smtp:// or smtps://, such as smtps://name:password@mail.example.",
    );
  if (!/^\d{1,3}$/.test(TIPS_MAIL_DELAY))
    throw new Error(`TIPS_MAIL_DELAY is "${TIPS_MAIL_DELAY}". It must be a number of minutes, such as 10.`);
  return {
    recipient: TIPS_RECIPIENT || undefined,
    smtpUrl: SMTP_URL || undefined,
    mailFrom: SMTP_FROM || undefined,
    mailDelay: Number(TIPS_MAIL_DELAY),
  };
}

/**
 * Whom the paper tells of new stories, nobody unless it is set: a WebSub hub, and search engines by IndexNow, which know
 * us by a key of our own choice. Read when asked, as `storePlace` is.
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

/** Whether what is written to this machine's disk is still there tomorrow. */
export function isDiskDurable(): boolean {
  return !process.env.VERCEL;
}

/** Where readers find the paper, when the machine knows better than `content/site.yaml`: an http(s) origin. */
export const siteAddress = parseOrigin("SITE_ADDRESS", process.env.SITE_ADDRESS);

function parseOrigin(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  throw new Error(`${name} is "${value}". It must be the paper's origin, such as https://news.example.`);
}
