/** The `code` of an error from Node or SQLite, such as "ENOENT"; empty if it has none. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
