/**
 * Rules for a class each, which set and read no properties of ours, to the end of a sheet. Such are the
 * grounds of pictures: nearly every page has others, so nothing that is known of a whole sheet may hang on
 * them.
 */
const plainRules = /(?:\.[\w-]+\{(?:(?!--|var\()[^{}])*\})*$/;

/**
 * What stands in a sheet before its plain rules, and these.
 */
export function partedPlain(css: string): [before: string, plain: string] {
  const start = plainRules.exec(css)?.index ?? css.length;
  return [css.slice(0, start), css.slice(start)];
}
