import type { Kysely } from "kysely";
import { makeTable } from "../make-table";
import type { StorePlan } from "../store";

export type NotesTables = { note: { id: string; read: number } };

/** A store for tests of stores. */
export const notesPlan: StorePlan = {
  name: "notes",
  durability: "full",
  migrations: {
    "1-notes": {
      up: (db: Kysely<unknown>) => makeTable(db, "note", ["id"], { id: "text", read: "integer" }),
    },
  },
};
