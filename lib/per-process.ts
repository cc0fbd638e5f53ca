/**
 * Returns the one value of this name in the process, made on the first call. Next bundles the routes apart
 * from the server: a module that both import exists more than once, and so would a plain module variable.
 */
export function perProcess<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`rush-hour-daily.${name}`);
  const values = process as { [key]?: { value: Value } };
  values[key] ??= { value: make() };
  return values[key].value;
}
