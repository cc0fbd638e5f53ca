/**
 * Data as it may stand within a script element: JSON in which nothing ends the element, opens a comment in it, or ends a
 * line where JavaScript would see one.
 */
export function dataBlockText(data: object): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
