/** The `code` of an error of Node's or SQLite's, such as "ENOENT"; empty if it has none. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
