import type { Kysely } from "kysely";
import type { StorePlan } from "../store";

export type NotesTables = { note: { id: string; read: number } };

/** A store for tests of stores. */
export const notesPlan: StorePlan = {
  name: "notes",
  durability: "full",
  migrations: {
    "1-notes": {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable("note")
          .ifNotExists()
          .addColumn("id", "text", (column) => column.primaryKey())
          .addColumn("read", "integer", (column) => column.notNull())
          .execute();
      },
    },
  },
};
