import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "@/lib/nearest";
import { paint } from "@/lib/terminal";

type Option = {
  type: "string" | "boolean";
  short?: string;
  default?: string | boolean;
  /** The name of a string option's value in the help, such as "file". */
  value?: string;
  help: string;
};

/** What a program does and which options and commands it takes. The help is printed from it. */
type Usage<Options extends Record<string, Option>> = {
  /** As it is typed, such as "npm run content". */
  command: string;
  summary: string;
  /** Commands with their operands, and what they do. */
  commands?: Record<string, string>;
  options: Options;
  notes?: string;
};

type Parsed<Options extends Record<string, Option>> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>;

/** A mistake in how a program was called. The program points to its help, and exits with 2. */
export class UsageError extends Error {}

/**
 * Runs a program with its options and operands. `--help` prints the help and runs nothing. What `main`
 * returns is the exit code. Of an error only the message is printed, and the exit code is 1.
 */
export async function runProgram<Options extends Record<string, Option>>(
  usage: Usage<Options>,
  main: (values: Parsed<Options>["values"], operands: string[]) => Promise<number> | number,
): Promise<void> {
  try {
    const { values, positionals } = parse(usage);
    const isHelp = ("help" in values && values.help) || (usage.commands && positionals[0] === "help");
    if (isHelp) console.log(helpFor(usage));
    else process.exitCode = await main(values, positionals);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    if (cause instanceof UsageError) console.error(`See ${withOption(usage.command, "--help")}.`);
    process.exitCode = cause instanceof UsageError ? 2 : 1;
  }
}

function parse<Options extends Record<string, Option>>(usage: Usage<Options>): Parsed<Options> {
  const options: ParseArgsConfig["options"] = { ...usage.options, help: { type: "boolean", short: "h" } };
  try {
    return parseArgs({ options, allowPositionals: usage.commands !== undefined }) as Parsed<Options>;
  } catch (cause) {
    if (!(cause instanceof TypeError && "code" in cause)) throw cause;
    throw new UsageError(mistakeIn(cause, Object.keys(options)));
  }
}

/** What is wrong, in a sentence. Node adds advice on positional arguments, which we do not need. */
function mistakeIn({ code, message }: { code: unknown; message: string }, names: string[]): string {
  const [first = message] = message.split(". ");
  if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") return first.replace(/\.?$/, ".");
  const option = /'(-[^']*)'/.exec(message)?.[1] ?? "";
  const [near] = nearest(option.replace(/^-+/, ""), names);
  return `Unknown option ${option}.${near ? ` Did you mean --${near}?` : ""}`;
}

function helpFor({ command, summary, commands, options, notes }: Usage<Record<string, Option>>): string {
  const named = ([name, { value }]: [string, Option]) => `--${name}${value ? ` <${value}>` : ""}`;
  const help: Option = { type: "boolean", short: "h", help: "print this" };
  const rowsOfOptions = Object.entries<Option>({ ...options, help }).map((option) => {
    const [, { short, help }] = option;
    return [`${short ? `-${short}, ` : ""}${named(option)}`, help];
  });
  const [example] = Object.entries(options).map(named);
  const sections = [
    `${paint("bold", command)}  ${summary}`,
    ...(commands ? [`${paint("bold", "Commands")}\n${rows(Object.entries(commands))}`] : []),
    `${paint("bold", "Options")}\n${rows(rowsOfOptions)}`,
    ...(notes ? [notes] : []),
    paint("dim", `Options come after --, as in ${withOption(command, example ?? "--help")}`),
  ];
  return sections.join("\n\n");
}

const withOption = (command: string, option: string) => `${command} -- ${option}`;

/** Two columns, the second wrapped within the width of a terminal. */
function rows(entries: string[][]): string {
  const left = Math.max(...entries.map(([name = ""]) => name.length)) + 4;
  const width = Math.min(process.stdout.columns ?? 100, 100) - left;
  const gap = `\n${" ".repeat(left)}`;
  return entries
    .map(([name = "", text = ""]) => `  ${name.padEnd(left - 2)}${wrapped(text, width).join(gap)}`)
    .join("\n");
}

/** Splits a text into lines of at most `width` letters; a longer word is a line of its own. */
function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`\\S.{0,${Math.max(0, width - 1)}}(?<=\\S)(?!\\S)|\\S+`, "g")) ?? [];
}
