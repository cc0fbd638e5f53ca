/** What braces are that a story cannot have. `says` follows "A story". */
type CauseOfBraces = { at: number; says: string };

const bare = "Write a bare { as \\{.";
/** A command of LaTeX, which ends where its braces begin. */
const command = /\\[A-Za-z]+\*?(?:\[[^\]\n]*\])?$/;
const causes: [form: RegExp, says: string][] = [
  [/^\{\s*\/[*/]/, "has no comments. Remove the comment."],
  [/^\{[{%]/, `cannot compute text in { }. Remove the shortcode, or use furniture. ${bare}`],
  [
    /^\{(?:quote|code|color|panel|noformat|info|note|tip|warning|expand|toc|anchor|status|youtube|excerpt)\b/,
    `has no macros of a wiki. Remove them, or use furniture. ${bare}`,
  ],
  [/^\{(?:\+\+|--|~~|==|>>)/, `cannot compute text in { }. Remove the mark of an edit. ${bare}`],
  [/^\{\s*(?:[#.:=]|[\w-]+=)/, `cannot compute text in { }. Remove the attributes in braces. ${bare}`],
];

/** Why braces stand at an offset of a body, and what to write instead. */
export function causeOfBraces(body: string, at: number): CauseOfBraces {
  const above = body.slice(Math.max(0, at - 200), at);
  const latex = command.exec(above);
  if (latex !== null)
    return {
      at: at - above.length + latex.index,
      says: "has no commands of LaTeX. Remove the command and its braces, and keep the words.",
    };
  const rest = body.slice(at, at + 200);
  const [, says] = causes.find(([form]) => form.test(rest)) ?? [];
  return { at, says: says ?? `cannot compute text in { }. Write the text itself. ${bare}` };
}
