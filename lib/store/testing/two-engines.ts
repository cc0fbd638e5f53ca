import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import type { StoreLocation } from "../store";
import { startPostgres, type TestPostgres } from "./test-postgres";

/**
 * A folder of this test file and, where it asks for it, a PostgreSQL; both removed when its tests are done.
 */
export function storesForTests() {
  const root = mkdtempSync(join(tmpdir(), "paper-stores-"));
  let folders = 0;
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres?.remove();
    rmSync(root, { recursive: true, force: true });
  });
  const newFolder = () => join(root, String(++folders));
  const locations = {
    SQLite: async (): Promise<StoreLocation> => ({ folder: newFolder() }),
    PostgreSQL: async (): Promise<StoreLocation> => ({
      folder: "/nowhere",
      databaseUrl: await postgres.newDatabase(),
    }),
  };
  return {
    root,
    newFolder,
    newLocation: locations,
    postgres: () => postgres,
    /** Runs tests on each engine, with a function that makes a new, empty location. */
    onBothEngines: (
      subject: string,
      tests: (newLocation: () => Promise<StoreLocation>, engine: string) => void,
    ) =>
      describe.each(Object.entries(locations))(`${subject} on %s`, (engine, newLocation) =>
        tests(newLocation, engine),
      ),
  };
}
