/** Serialises data for a script element: JSON without characters that could end the element or a line. */
export function dataBlockText(data: object): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
