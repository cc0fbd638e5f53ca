import { setImmediate as nextTurn } from "node:timers/promises";
import type Database from "libsql";
import { openExisting, storePath } from "@/lib/store/sqlite";
import { hashOfParts, sha256 } from "./files";
import { tipsStoreName } from "./tips-store";

type Bytes = Buffer | ArrayBuffer | null;
type PartRow = { row: number; upload: Bytes; place: number; size: number; hash: Bytes; length: number };
type Part = Omit<PartRow, "upload" | "hash"> & { hash: string; isFound: boolean };

const rowsASlice = 200;
const dayMs = 24 * 3_600_000;
const bodiesAPass = 64;

/** SQLite knows the length of a body without reading it. Texts are read as bytes, as in verify.ts. */
const partsQuery = `
  select p.rowid as row, cast(p.upload as blob) as upload, cast(p.place as integer) as place,
    cast(p.size as integer) as size, cast(p.hash as blob) as hash, length(p.body) as length,
    exists (select 1 from tip_part i where i.upload = p.upload and i.place = p.place and +i.rowid = p.rowid) as found
  from tip_part p where p.rowid > ? order by p.rowid limit ${rowsASlice}`;

const uploadsQuery = `
  select u.rowid as row, cast(u.id as blob) as id, cast(u.message as blob) as message,
    exists (select 1 from tip_upload i where i.id = u.id and +i.rowid = u.rowid)
      and exists (select 1 from tip_upload b indexed by tip_upload_message
        where b.message = u.message and +b.rowid = u.rowid) as found
  from tip_upload u where u.message is not null and u.rowid > ? order by u.rowid limit ${rowsASlice}`;

/**
 * Remembers which bodies were compared with their hashes. Each is read once a day, and some in a pass: one
 * that runs each minute must not read gigabytes.
 */
export class BodyChecks {
  /** Whether the last pass left bodies to be read. */
  hasMore = false;
  readonly #readAt = new Map<string, number>();
  readonly #damaged = new Set<string>();
  #left = 0;

  constructor(private readonly mostAPass = bodiesAPass) {}

  begin(): void {
    this.#left = this.mostAPass;
    this.hasMore = false;
    for (const [part, at] of this.#readAt) if (performance.now() - at >= dayMs) this.#readAt.delete(part);
  }

  /** Whether a body is to be read in this pass. A damaged one is, in each. */
  isDue(part: string): boolean {
    if (this.#damaged.has(part)) return true;
    if (this.#readAt.has(part)) return false;
    if (this.#left > 0) this.#left -= 1;
    else this.hasMore = true;
    return !this.hasMore;
  }

  note(part: string, isWhole: boolean): void {
    if (isWhole) this.#readAt.set(part, performance.now());
    if (isWhole) this.#damaged.delete(part);
    else this.#damaged.add(part);
  }
}

/**
 * The hash of the archive of each message as it is on the disk; undefined where a part is damaged, or an
 * index does not find it.
 */
export async function archivesIn(
  folder: string,
  checks: BodyChecks,
): Promise<Map<string, string | undefined>> {
  const database = openExisting(storePath(folder, tipsStoreName));
  try {
    database.pragma("busy_timeout = 50");
    checks.begin();
    const parts = new Map<string, Part[]>();
    for await (const row of rowsOf<PartRow & { found: 0 | 1 }>(database, partsQuery)) {
      const { upload, hash, found, ...part } = row;
      const own = parts.get(text(upload)) ?? [];
      parts.set(text(upload), own);
      own.push({ ...part, hash: text(hash), isFound: found === 1 });
    }
    const archives = new Map<string, string | undefined>();
    const uploads: Upload[] = [];
    for await (const row of rowsOf<Upload>(database, uploadsQuery)) uploads.push(row);
    for (const { id, message, found } of uploads) {
      const own = (parts.get(text(id)) ?? []).sort((one, other) => one.place - other.place);
      let isWhole = found === 1 && !archives.has(text(message));
      for (const part of own) isWhole = (await isUnchanged(database, part, checks)) && isWhole;
      archives.set(text(message), isWhole ? hashOfParts(own) : undefined);
    }
    return archives;
  } finally {
    database.close();
  }
}

type Upload = { row: number; id: Bytes; message: Bytes; found: 0 | 1 };

async function isUnchanged(database: Database.Database, part: Part, checks: BodyChecks): Promise<boolean> {
  if (!part.isFound || part.length !== part.size) return false;
  const name = `${part.row} ${part.hash}`;
  if (!checks.isDue(name)) return true;
  await nextTurn();
  const found = database
    .prepare("select cast(body as blob) as body from tip_part where rowid = ?")
    .get(part.row) as { body: Bytes } | undefined;
  const isWhole = found?.body != null && sha256(Buffer.from(found.body as Buffer)) === part.hash;
  checks.note(name, isWhole);
  return isWhole;
}

async function* rowsOf<Row extends { row: number }>(
  database: Database.Database,
  query: string,
): AsyncGenerator<Row> {
  const slice = (after: number) => database.prepare(query).all(after) as Row[];
  for (let rows = slice(0); rows.length > 0; rows = slice(rows.at(-1)?.row ?? 0)) {
    yield* rows;
    await nextTurn();
  }
}

function text(bytes: Bytes): string {
  return bytes === null ? "" : Buffer.from(bytes as Buffer).toString();
}
