import { setImmediate as nextTurn } from "node:timers/promises";
import { minuteOf } from "@/lib/time";
import { atOnce } from "./files";
import type { TipsStore } from "./tips-store";

/** How many parts a transaction deletes: overwriting a megabyte with zeros takes some milliseconds. */
const partsATurn = 4;

/** The columns of an archive whose message is deleted. `deleteReleased` then deletes its parts. */
export const released = { message: null, purge_at: atOnce };

/** Deletes the archives that were released. Resolves when nothing of them is left in the store. */
export function deleteReleased(store: TipsStore): Promise<number> {
  return deleteUnbound(store, atOnce);
}

/** Deletes parts that no message has bound in time, and what a crash left of released archives. */
export function purgeUploads(store: TipsStore, now: Date): Promise<number> {
  return deleteUnbound(store, minuteOf(now));
}

/** Returns how many archives were deleted. In slices, so that no reader waits for a large one. */
async function deleteUnbound({ db, checkpointSoon }: TipsStore, minute: number): Promise<number> {
  const unbound = (transaction: TipsStore["db"]) =>
    transaction
      .selectFrom("tip_upload")
      .select("id")
      .where("message", "is", null)
      .where("purge_at", "<=", minute);
  const uploads = await unbound(db).execute();
  for (const { id } of uploads) {
    // A message may bind it at any moment: each transaction looks again.
    for (let isLeft = true; isLeft; await nextTurn())
      isLeft = await db.transaction().execute(async (transaction) => {
        const stillUnbound = unbound(transaction).where("id", "=", id);
        const places = await transaction
          .selectFrom("tip_part")
          .select("place")
          .where("upload", "in", stillUnbound)
          .limit(partsATurn)
          .execute();
        const some = places.map(({ place }) => place);
        if (some.length > 0)
          await transaction
            .deleteFrom("tip_part")
            .where("upload", "=", id)
            .where("place", "in", some)
            .execute();
        else await transaction.deleteFrom("tip_upload").where("id", "in", stillUnbound).execute();
        return some.length > 0;
      });
  }
  if (uploads.length > 0) checkpointSoon();
  return uploads.length;
}
