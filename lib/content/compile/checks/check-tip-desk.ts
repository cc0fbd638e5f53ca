import { isAgeRecipient } from "@/lib/age-recipient";
import { quoted, type ReportFault } from "@/lib/content/compile/sources/faults";
import type { Loose, SiteFields } from "@/lib/content/compile/sources/schema";
import type { CheckedFields } from "./fields";

type Mistake = [path: string, value: string | number | undefined, isRight: boolean, remedy: string];

/** Checks what `site.yaml` says under `tips`. A source trusts every letter of it, so none may be mistyped. */
export function checkTipDesk(
  { mail, recipient, retentionDays, signal, secureDrop, pgp }: Loose<SiteFields["tips"]>,
  lineOf: CheckedFields<unknown>["lineOf"],
  report: ReportFault,
): void {
  const onion = /^http:\/\/(?:[a-z2-7]{56}|[a-z0-9.-]+\.securedrop\.tor)\.onion\/?$/;
  const mistakes: Mistake[] = [
    ["mail", mail, isMail(mail), "is no mail address. Write it like tips@paper.example."],
    [
      "recipient",
      recipient,
      isAgeRecipient(recipient ?? ""),
      "is no age recipient. Copy the line that begins with age1 from npm run tips -- keygen.",
    ],
    [
      "retentionDays",
      retentionDays,
      isDays(retentionDays),
      "is no number of days to keep tips for. Write a whole one from 1 to 3650.",
    ],
    [
      "signal",
      signal,
      /^(?:[a-z_]\w{2,31}\.\d{2,9}|\+\d{7,15})$/i.test(signal ?? ""),
      'is no Signal account. Write a user name like desk.42, or a number in quotes like "+43123456789".',
    ],
    [
      "secureDrop",
      secureDrop,
      onion.test(secureDrop ?? ""),
      "is no onion address. Write it like http://paper.securedrop.tor.onion.",
    ],
    [
      "pgp.fingerprint",
      pgp?.fingerprint,
      /^[0-9a-f]{40}$/i.test(pgp?.fingerprint?.replaceAll(" ", "") ?? ""),
      "is no PGP fingerprint. Write all its 40 digits, not the short form.",
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
