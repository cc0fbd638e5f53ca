import { storeLocation, tipsSettings } from "@/lib/env";
import { messageOf } from "@/lib/store/incident-log";
import { identityPath, type NewsroomKey, siteKey } from "@/lib/tips/crypto/newsroom-key";
import { fileLimits } from "@/lib/tips/files/file-limits";
import { waitingMail } from "@/lib/tips/mail/outbox";
import type { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { lackOfRoomForFiles } from "@/lib/tips/store/room-for-files";
import { lackOfRoom } from "@/lib/tips/store/room-for-tips";
import { spooledTips } from "@/lib/tips/store/spool";
import { lossIn } from "@/lib/tips/store/verify";
import { howToOpenTips } from "@/lib/tips/tips-set-up";

/** Whether this machine takes tips, and what is wrong with them. */
export type TipsStatus = {
  /** `refused`: not set up to take tips. `degraded`: takes tips, but a person must look at the store. */
  status: "open" | "refused" | "degraded";
  /** How many acknowledged messages and lines of the ledger are lost or damaged. */
  losses: { missing: number; changed: number; ledgerFaults: number };
  /** For how many whole hours the oldest mail has been due; always 0 without a mail server. */
  hoursOverdue: number;
  isKeyBesideTips: boolean;
  /** Whether a tip as long as the longest could not be written to the disk. */
  isDiskFull: boolean;
  /** All of it in sentences with remedies, for operators; not public. */
  remarks: string[];
};

const noLosses = { missing: 0, changed: 0, ledgerFaults: 0 };

type ReadableStore = Pick<ResilientTipsStore, "use" | "verified">;

/**
 * Checks everything that tips need. Reports errors in the status, and does not reject. `readKey` makes the
 * key of a site that starts for the first time, or does not.
 */
export async function tipsStatus(
  tipsStore: ReadableStore,
  now: Date,
  readKey: () => Promise<NewsroomKey | undefined> = siteKey,
): Promise<TipsStatus> {
  const { folder } = storeLocation();
  const remarks: string[] = [];
  const status: TipsStatus = {
    status: "open",
    losses: noLosses,
    hoursOverdue: 0,
    isKeyBesideTips: false,
    isDiskFull: false,
    remarks,
  };
  const key = howToOpenTips() ?? (await readKey().catch(messageOf));
  if (typeof key === "string") return { ...status, status: "refused", remarks: [`Tips are refused: ${key}`] };
  if (!key) remarks.push("There is no key yet: the site makes one when it first starts.");
  status.isKeyBesideTips = key?.isBesideTips ?? false;
  if (status.isKeyBesideTips)
    remarks.push(
      `The private key of the tips is stored beside them: ${identityPath(folder)}. Move it to the newsroom's own ` +
        "machine and keep a copy. Tips are still encrypted for it.",
    );
  const hasMail = tipsSettings().smtpUrl !== undefined;
  if (!hasMail)
    remarks.push("No mail server is set (SMTP_URL): tips are not mailed. Read them with npm run tips.");
  const spooled = spooledTips(folder).length;
  if (spooled > 0) remarks.push(`Tips waiting in ${folder}/tips.spool: ${spooled}.`);
  const lack = await lackOfRoom(storeLocation());
  status.isDiskFull = lack !== undefined;
  if (lack !== undefined) {
    remarks.unshift(lack);
    status.status = "degraded";
  }
  try {
    const room = { bytes: fileLimits.part, mostBytes: tipsSettings().filesBytes };
    const shut = await tipsStore.use((store) => lackOfRoomForFiles(store, storeLocation(), room), now);
    if (shut !== undefined && room.mostBytes > 0) remarks.push(shut);
    const { count, minutes } = await tipsStore.use((store) => waitingMail(store, now), now);
    if (hasMail) status.hoursOverdue = Math.floor(minutes / 60);
    const { hoursOverdue } = status;
    if (hoursOverdue > 0)
      remarks.push(`Mail about tips is waiting: ${count} in all, the oldest for ${hoursOverdue} hours.`);
    const verification = await tipsStore.verified(now);
    const loss = verification && lossIn(verification);
    if (verification) status.losses = verification;
    if (!loss) return status;
    remarks.unshift(loss);
  } catch (cause) {
    remarks.unshift(messageOf(cause));
    status.losses = noLosses;
    status.hoursOverdue = 0;
  }
  // New tips are taken all the same, if there is room.
  status.status = "degraded";
  return status;
}
