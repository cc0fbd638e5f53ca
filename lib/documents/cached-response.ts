/** What Next caches for an address that a document or a route handler answers. */
export type CachedResponse = {
  kind: "APP_PAGE" | "APP_ROUTE";
  status?: number | undefined;
  headers?: Record<string, unknown> | undefined;
};

/** What Next caches for a page. */
export type CachedPage = CachedResponse & { html: string; rscData?: Uint8Array; segmentData?: unknown };

/** Whether a cache value is a page or the response of a route handler, and not a redirect or the like. */
export function isResponse(value: unknown): value is CachedResponse {
  return ["APP_PAGE", "APP_ROUTE"].includes((value as CachedResponse | null | undefined)?.kind ?? "");
}

export function isPage(value: unknown): value is CachedPage {
  return isResponse(value) && value.kind === "APP_PAGE" && typeof (value as CachedPage).html === "string";
}
