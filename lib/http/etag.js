/**
 * Whether an `If-None-Match` names this ETag, strong or weak (RFC 9110, 13.1.2).
 * @param {string} ifNoneMatch
 * @param {string} etag
 */
export function namesEtag(ifNoneMatch, etag) {
  return ifNoneMatch.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}
