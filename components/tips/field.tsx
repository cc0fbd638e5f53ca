import type { ReactNode } from "react";
import { placeholder } from "@/lib/template";

/** What every control of a form for sources is told: browsers neither remember its words nor ask a service about them. */
const discreet = { autoComplete: "off", spellCheck: false, autoCorrect: "off" } as const;

// A form without script may send a letter as nine characters, and 64 KB are taken: so much of a message is always sent
// whole. The script, which seals before it sends, has room for `tipLimits.message`.
export const longestPlainMessage = 6_800;

type FieldProps = {
  name: string;
  label: string;
  hint: ReactNode;
  isOptional?: boolean;
  maxLength: number;
  /** Lines of room; one makes it a field that takes no line breaks. */
  lines?: number;
  /** On a page that answers a form it holds what was typed, with what is wrong about it. */
  isAnswer?: boolean;
};

/** A field with its label and hint before it and its problem beside it. */
export function Field({
  name,
  label,
  hint,
  isOptional = false,
  maxLength,
  lines = 1,
  isAnswer = false,
}: FieldProps) {
  const control = {
    ...discreet,
    id: name,
    name,
    maxLength,
    required: !isOptional,
    "aria-describedby": `${name}-hint ${name}-problem`,
    className: "tip-control",
    ...(isAnswer && {
      defaultValue: placeholder(name),
      "aria-invalid": placeholder<"true">(`${name}-invalid`),
    }),
  };
  return (
    <div className="mt-7">
      <label htmlFor={name} className="block text-small font-[620]">
        {label} {isOptional && <span className="font-[400] text-muted">(optional)</span>}
      </label>
      <p id={`${name}-hint`} className="label mt-0.5 max-w-measure">
        {hint}
      </p>
      <p id={`${name}-problem`} className="tip-problem">
        {isAnswer && placeholder(`${name}-problem`)}
      </p>
      {lines > 1 ? <textarea rows={lines} {...control} /> : <input type="text" {...control} />}
    </div>
  );
}
