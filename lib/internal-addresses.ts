/**
 * Addresses that Next adds to ours: its image optimizer, its error pages, the front page under a second name.
 * Also our pages that only the server reads, for errors and tips, and those that next.config.js rewrites to.
 */
const internal =
  /^\/(?:index|_error|404|500|_not-found|_global-error|out-of-service|(?:corrections-data|editions|formats|list-feeds|tips\/answers)(?:\/.*)?|icons\/favicon\.ico|_next\/(?:image|data)(?:\/.*)?)\/?$/;
const flightData = /\.rsc$|\.segments(?:\/|$)/;

/** Whether the server refuses a decoded path, whatever the paper contains. */
export function isInternalAddress(path: string): boolean {
  return internal.test(path) || flightData.test(path);
}
