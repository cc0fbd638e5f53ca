/**
 * Bundles the script for tips, which only the pages for sources load. The paper's key is of age's plain kind (the
 * content check sees to it), so what seals for any other kind is left out: half of the bytes.
 */
import { resolve } from "node:path";
import { writeScript } from "./browser-script.js";

const leftOut = resolve("components/tips/script/left-out.ts");

/**
 * Writes `public/script/tips-<hash>.js`.
 * @returns {string} the path to load it from
 */
export function writeTipScript() {
  return writeScript("tips", "components/tips/script/tips.ts", {
    "@noble/post-quantum/hybrid.js": leftOut,
    "@noble/curves/nist.js": leftOut,
    "@noble/hashes/scrypt.js": leftOut,
  });
}
