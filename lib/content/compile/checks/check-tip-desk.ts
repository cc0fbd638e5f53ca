import { isAgeRecipient } from "@/lib/age-recipient";
import { quoted, type ReportFault } from "@/lib/content/compile/sources/faults";
import type { Loose, SiteFields } from "@/lib/content/schema";
import type { CheckedFields } from "./fields";

type Mistake = [path: string, value: string | number | undefined, isRight: boolean, remedy: string];

/** Checks `tips` in `site.yaml`. Sources rely on every character of it. */
export function checkTipDesk(
  { mail, recipient, retentionDays, signal, secureDrop, pgp }: Loose<SiteFields["tips"]>,
  lineOf: CheckedFields<unknown>["lineOf"],
  report: ReportFault,
): void {
  const onion = /^http:\/\/(?:[a-z2-7]{56}|[a-z0-9.-]+\.securedrop\.tor)\.onion\/?$/;
  const mistakes: Mistake[] = [
    ["mail", mail, isMail(mail), "must be a mail address, such as tips@paper.example."],
    [
      "recipient",
      recipient,
      isAgeRecipient(recipient ?? ""),
      "must be an age recipient. Copy the line that begins with age1 from npm run tips -- keygen.",
    ],
    ["retentionDays", retentionDays, isDays(retentionDays), "must be a whole number of days from 1 to 3650."],
    [
      "signal",
      signal,
      /^(?:[a-z_]\w{2,31}\.\d{2,9}|\+\d{7,15})$/i.test(signal ?? ""),
      'must be a Signal account: a user name such as desk.42, or a number in quotes such as "+43123456789".',
    ],
    [
      "secureDrop",
      secureDrop,
      onion.test(secureDrop ?? ""),
      "must be an onion address, such as http://paper.securedrop.tor.onion.",
    ],
    [
      "pgp.fingerprint",
      pgp?.fingerprint,
      /^[0-9a-f]{40}$/i.test(pgp?.fingerprint?.replaceAll(" ", "") ?? ""),
      "must be a PGP fingerprint. Write all 40 digits, not the short form.",
    ],
  ];
  for (const [path, value, isRight, remedy] of mistakes) {
    if (value !== undefined && !isRight) report(lineOf(`tips.${path}`), `${quoted(String(value))} ${remedy}`);
  }
}

function isMail(mail = ""): boolean {
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(mail);
}

function isDays(days = 0): boolean {
  return Number.isInteger(days) && days >= 1 && days <= 3650;
}
