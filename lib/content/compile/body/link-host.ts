import { domainToUnicode } from "node:url";
import { quoted } from "@/lib/content/compile/sources/faults";

/** What is wrong with the site that an address on the web leads to, or undefined. */
export function hostFault(address: string): string | undefined {
  if (!/^https?:\/\/[^/?#]/i.test(address))
    return "The link is not a valid address. Write it with two slashes, as in https://example.org.";
  // Browsers do not show what stands before the @, and go to what stands behind it.
  if (/^https?:\/\/[^/?#]*@/i.test(address))
    return `The link contains a user name, and leads to ${new URL(address).host}. Remove what stands before the @, and the @.`;
  const { hostname } = new URL(address);
  const shown = domainToUnicode(hostname);
  const labels = shown.split(".");
  // Below .рф a word such as сахар is taken for nothing else.
  const isLatin = /^[a-z\d-]*$/i.test(labels.at(-1) ?? "");
  const label = labels.find(
    (label) => isMixed(label) || (isLatin && twins.test(label) && similar.test(label)),
  );
  return label === undefined
    ? undefined
    : `The link leads to ${hostname}, since ${quoted(label)} contains letters that only look Latin. Type the address again.`;
}

/** Scripts with letters that readers cannot tell from Latin ones. */
const similar =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** All of its letters are such. */
const twins = /^[асԁеһіјӏоԛрѕԝхуьҽѵѡαονρυօսոցհ\d-]+$/u;

/** Browsers do not show such a part of a host as it is written either. */
function isMixed(label: string): boolean {
  return similar.test(label) && /\p{Script=Latin}/u.test(label);
}
