/**
 * Preloaded into the server under test: its clock runs so fast that the hourly limits of tips are never
 * reached.
 */
const pace = 1_000_000;
const start = Date.now();

globalThis.Date = new Proxy(Date, {
  construct: (Real, parts) =>
    Reflect.construct(Real, parts.length === 0 ? [start + (Real.now() - start) * pace] : parts),
  get: (Real, name) => (name === "now" ? () => start + (Real.now() - start) * pace : Reflect.get(Real, name)),
});
