import { isDiskDurable, storePlace, tipsSettings } from "@/lib/env";
import { identityPath, type NewsroomKey, paperKey } from "@/lib/tips/crypto/newsroom-key";
import { waitingMail } from "@/lib/tips/mail/outbox";
import type { TipsKeeper } from "@/lib/tips/store/resilient-tips-store";
import { spooledCount } from "@/lib/tips/store/spool";
import { lossIn } from "@/lib/tips/store/verify";

/** How tips stand on this machine. */
export type StateOfTips = {
  /** `refused`: this paper is not set up to take any. `ailing`: it is, and its store needs a person. */
  status: "open" | "refused" | "ailing";
  /** Of acknowledged tips and replies, and of the ledger that knows them: counts only. None where nothing is lost. */
  losses: { missing: number; changed: number; ledgerFaults: number };
  /** For how many whole hours the oldest mail has been due; 0 too where there is no mail server to wait for. */
  hoursOverdue: number;
  isKeyBesideTips: boolean;
  /** All of it in sentences with their remedies, for whoever runs the paper and not for the public. */
  remarks: string[];
};

const noLosses = { missing: 0, changed: 0, ledgerFaults: 0 };

/** Whether a tip that is kept here is still here tomorrow. */
export function canKeepTips(): boolean {
  return isDiskDurable() || storePlace().databaseUrl !== undefined;
}

/** Looks at everything that tips need. Never rejects for what it finds. */
export async function stateOfTips(
  keeper: Pick<TipsKeeper, "use" | "verified">,
  now: Date,
): Promise<StateOfTips> {
  const { folder } = storePlace();
  const refused = (remark: string): StateOfTips => ({
    status: "refused",
    losses: noLosses,
    hoursOverdue: 0,
    isKeyBesideTips: false,
    remarks: [remark],
  });
  if (!canKeepTips())
    return refused("Tips are refused: nothing lasts on this machine's disk. Set DATABASE_URL.");
  let key: NewsroomKey | undefined;
  try {
    key = await paperKey();
  } catch (cause) {
    return refused(`Tips are refused: ${cause instanceof Error ? cause.message : cause}`);
  }
  if (!key)
    return refused(
      "Tips are refused: others reach this paper, and no key is set to seal tips for. " +
        "Run npm run tips -- keygen, and set TIPS_RECIPIENT to what it prints.",
    );
  const remarks: string[] = [];
  if (key.isBesideTips)
    remarks.push(
      `The key that opens the tips lies beside them: ${identityPath(folder)}. Move it to the newsroom's own ` +
        "machine and keep a copy; the paper goes on sealing for it.",
    );
  const hasMail = tipsSettings().smtpUrl !== undefined;
  if (!hasMail)
    remarks.push("No mail server is set (SMTP_URL): tips wait in the outbox. Read them with npm run tips.");
  const isWaitingIn = spooledCount(folder);
  if (isWaitingIn > 0) remarks.push(`${isWaitingIn} tips wait in ${folder}/tips.spool.`);
  try {
    const { count, minutes } = await keeper.use((store) => waitingMail(store, now), now);
    const hoursOverdue = hasMail ? Math.floor(minutes / 60) : 0;
    if (hoursOverdue > 0)
      remarks.push(`${count} mails about tips wait, the oldest for ${hoursOverdue} hours.`);
    const verification = await keeper.verified(now);
    const loss = verification && lossIn(verification);
    if (loss) remarks.unshift(loss);
    return {
      // New tips are taken all the same.
      status: loss ? "ailing" : "open",
      losses: verification ?? noLosses,
      hoursOverdue,
      isKeyBesideTips: key.isBesideTips,
      remarks,
    };
  } catch (cause) {
    remarks.unshift(cause instanceof Error ? cause.message : String(cause));
    return {
      status: "ailing",
      losses: noLosses,
      hoursOverdue: 0,
      isKeyBesideTips: key.isBesideTips,
      remarks,
    };
  }
}
