import type { Kysely } from "kysely";

/** `text` and `integer` are never null. */
type Column = "text" | "integer" | "unique text" | "optional text";

/**
 * Makes a table unless it exists. A primary key of one column is part of the column, as SQLite prefers it.
 */
export async function makeTable(
  db: Kysely<unknown>,
  name: string,
  primaryKey: [string, ...string[]],
  columns: Record<string, Column>,
): Promise<void> {
  let table = db.schema.createTable(name).ifNotExists();
  for (const [column, kind] of Object.entries(columns))
    table = table.addColumn(column, kind === "integer" ? "integer" : "text", (definition) => {
      if (primaryKey.length === 1 && primaryKey[0] === column) return definition.primaryKey();
      if (kind === "optional text") return definition;
      return kind === "unique text" ? definition.notNull().unique() : definition.notNull();
    });
  if (primaryKey.length > 1) table = table.addPrimaryKeyConstraint(`${name}_key`, primaryKey as never);
  await table.execute();
}
