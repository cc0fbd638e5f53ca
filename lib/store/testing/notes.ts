import type { StorePlan } from "../store";

export type NotesTables = { note: { id: string; read: number } };

/** A store for tests of stores. */
export const notesPlan: StorePlan = {
  name: "notes",
  durability: "full",
  migrations: {
    "1-notes": ["create table if not exists note (id text primary key, read integer not null)"],
  },
};
