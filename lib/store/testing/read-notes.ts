/** Prints the notes of a store, for tests of what could end the process: `read-notes.ts <folder>`. */
import { openStore } from "../open-store";
import { type NotesTables, notesPlan } from "./notes";

const [folder = ""] = process.argv.slice(2);
const store = await openStore<NotesTables>(notesPlan, { folder });
const notes = await store.db.selectFrom("note").select("id").orderBy("read").orderBy("id").execute();
console.log(notes.map(({ id }) => id).join(", "));
await store.close();
