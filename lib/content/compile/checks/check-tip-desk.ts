import { isAgeRecipient } from "@/lib/age-recipient";
import { quoted } from "@/lib/content/compile/sources/faults";
import type { Loose, SiteFields } from "@/lib/content/schema";
import type { DocumentReporter } from "./document-reporter";

const mailForm = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;
const signalForm = /^(?:[a-z_]\w{2,31}\.\d{2,9}|\+\d{7,15})$/i;
const onionForm = /^http:\/\/(?:[a-z2-7]{56}|[a-z0-9.-]+\.securedrop\.tor)\.onion\/?$/;
const fingerprintForm = /^[0-9a-f]{40}$/i;

/** Checks `tips` in `site.yaml`. Sources rely on every character of it. */
export function checkTipDesk(
  { mail, recipient, recipients, retentionDays, signal, secureDrop, pgp }: Loose<SiteFields["tips"]>,
  report: DocumentReporter,
): void {
  const check = <Value extends string | number>(
    field: string,
    value: Value | undefined,
    isRight: (value: Value) => boolean,
    rule: string,
  ) => {
    if (value !== undefined && !isRight(value)) report(`tips.${field}`, `${quoted(String(value))} ${rule}`);
  };
  const has = (form: RegExp) => (text: string) => form.test(text);
  const isDays = (days: number) => Number.isInteger(days) && days >= 1 && days <= 3650;
  const isFingerprint = (text: string) => fingerprintForm.test(text.replaceAll(" ", ""));

  const recipientRule =
    "must be an age recipient. Copy the line that begins with age1 from npm run tips -- keygen.";
  const signalRule =
    'must be a Signal account: a user name such as desk.42, or a number in quotes such as "+43123456789".';
  const fingerprintRule = "must be a PGP fingerprint. Write all 40 digits, not the short form.";
  check("mail", mail, has(mailForm), "must be a mail address, such as tips@paper.example.");
  check("recipient", recipient, isAgeRecipient, recipientRule);
  // Each adds a hundred bytes to a tip, which has to fit into one request.
  if ((recipients?.length ?? 0) > 16) report("tips.recipients", "must have 16 keys at most.");
  for (const one of recipients ?? []) check("recipients", one, isAgeRecipient, recipientRule);
  check("retentionDays", retentionDays, isDays, "must be a whole number of days from 1 to 3650.");
  check("signal", signal, has(signalForm), signalRule);
  check(
    "secureDrop",
    secureDrop,
    has(onionForm),
    "must be an onion address, such as http://paper.securedrop.tor.onion.",
  );
  check("pgp.fingerprint", pgp?.fingerprint, isFingerprint, fingerprintRule);
}
