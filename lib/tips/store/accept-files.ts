import { sql, type Transaction } from "kysely";
import { deleteReleased, released } from "./delete-files";
import { hashOfParts, sha256 } from "./files";
import type { TipsStore, TipsTables } from "./tips-store";

/**
 * Makes what is left of the files of each message count as whole: age decrypts an archive up to its first
 * damaged or missing part. Deletes parts whose message is gone.
 */
export async function acceptFiles(store: TipsStore): Promise<void> {
  const { db } = store;
  const messages = await db
    .selectFrom("tip_message")
    .select(["tip_message.id", "files"])
    .where(({ or, eb }) =>
      or([
        eb("files", "is not", null),
        eb("id", "in", db.selectFrom("tip_upload").select("message").where("message", "is not", null)),
      ]),
    )
    .execute();
  for (const { id, files } of messages)
    await db.transaction().execute(async (transaction) => {
      const left = await partsLeft(transaction, id);
      if (left !== files)
        await transaction.updateTable("tip_message").set({ files: left }).where("id", "=", id).execute();
    });
  await db.transaction().execute(async (transaction) => {
    await sql`delete from tip_part where upload not in (select id from tip_upload)`.execute(transaction);
    await transaction
      .updateTable("tip_upload")
      .set(released)
      .where("message", "not in", transaction.selectFrom("tip_message").select("id"))
      .execute();
  });
  await deleteReleased(store);
}

/** Corrects the hash of each part of a message. Returns the hash of all of them; null without any. */
async function partsLeft(db: Transaction<TipsTables>, message: string): Promise<string | null> {
  const found = await db
    .selectFrom("tip_part")
    .innerJoin("tip_upload", "tip_upload.id", "tip_part.upload")
    .select(["upload", "place"])
    .where("message", "=", message)
    .orderBy("place")
    .execute();
  const parts = [];
  for (const { upload, place } of found) {
    const part = db.selectFrom("tip_part").where("upload", "=", upload).where("place", "=", place);
    const { body, size, hash } = await part.select(["body", "size", "hash"]).executeTakeFirstOrThrow();
    const actual = { size: body.byteLength, hash: sha256(Buffer.from(body)) };
    parts.push({ place, ...actual });
    if (actual.size !== size || actual.hash !== hash)
      await db
        .updateTable("tip_part")
        .set(actual)
        .where("upload", "=", upload)
        .where("place", "=", place)
        .execute();
  }
  return parts.length > 0 ? hashOfParts(parts) : null;
}
