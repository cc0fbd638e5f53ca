import { shortId } from "@/lib/tips/mail/letter";
import type { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { listTips, threadOf } from "@/lib/tips/store/threads";

/** What the commands of `npm run tips` need. */
export type Desk = { tipsStore: ResilientTipsStore; now: Date };

/** The tip whose id begins with `name`. Throws when there is none, or more than one. */
export async function findTip({ tipsStore, now }: Desk, name: string) {
  const matches = await tipsStore.use((store) => listTips(store, name.toLowerCase()), now);
  const [match] = matches;
  if (!match) throw new Error(`There is no tip ${name}. List the tips with npm run tips -- list.`);
  if (matches.length > 1)
    throw new Error(
      `${matches.length} tips begin with ${name}: ${matches.map(({ id }) => shortId(id)).join(", ")}.`,
    );
  const thread = await tipsStore.use((store) => threadOf(store, match.id), now);
  if (!thread) throw new Error(`Tip ${name} has just been deleted.`);
  return thread;
}
