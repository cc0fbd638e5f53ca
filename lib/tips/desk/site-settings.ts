/**
 * The running site leaves a note of its settings for tips beside them. A shell may lack what only the file of
 * the service sets, and `npm run tips` would then work with another key, or seem to have no mail server.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { storeLocation, tipsSettings } from "@/lib/env";
import { messageOf } from "@/lib/store/incident-log";
import { configuredRecipients } from "@/lib/tips/crypto/configured-recipients";
import { parseJson } from "@/lib/tips/tip-text";

const noteFile = "tips-settings.json";
const note = z.object({ recipients: z.string(), hasMail: z.boolean(), usesPostgres: z.boolean() });

/** Notes the settings of the site that starts. Only a warning depends on it, so a failure is logged. */
export function noteSettings(): void {
  const { folder } = storeLocation();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, noteFile), `${JSON.stringify(settingsHere())}\n`, { mode: 0o644 });
  } catch (cause) {
    console.error(`The settings of tips cannot be noted in ${folder}: ${messageOf(cause)}`);
  }
}

/** What this shell sets otherwise than the site that started last, in sentences with remedies. */
export function otherSettings(): string[] {
  const path = join(storeLocation().folder, noteFile);
  const site = existsSync(path) ? note.safeParse(parseJson(readFileSync(path, "utf8"))).data : undefined;
  if (!site) return [];
  const here = settingsHere();
  const differing = [
    ...(site.recipients === here.recipients ? [] : ["TIPS_RECIPIENT"]),
    ...(site.hasMail === here.hasMail ? [] : ["SMTP_URL"]),
    ...(site.usesPostgres === here.usesPostgres ? [] : ["DATABASE_URL"]),
  ];
  if (differing.length === 0) return [];
  return [
    `This shell has other settings than the site: ${differing.join(", ")}. Put the settings of the service into the ` +
      "file .env in the checkout, which the site and this command both read, or set them here.",
  ];
}

/** No secret is noted: neither the mail server's password nor a key, which the hash only compares. */
function settingsHere(): z.infer<typeof note> {
  const recipients = [...(configuredRecipients() ?? [])].sort().join(" ");
  return {
    recipients: createHash("sha256").update(recipients).digest("hex"),
    hasMail: tipsSettings().smtpUrl !== undefined,
    usesPostgres: storeLocation().databaseUrl !== undefined,
  };
}
