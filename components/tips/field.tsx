import type { ReactNode } from "react";
import { placeholder } from "@/lib/template";

// In characters. A form without script may send nine bytes for one letter, and 64 KB are accepted, so a
// message of this length always fits. The script encrypts before it sends, and has room for
// `tipLimits.message`.
export const longestPlainMessage = 6_800;

type FieldProps = {
  name: string;
  label: string;
  hint: ReactNode;
  isOptional?: boolean;
  maxLength: number;
  /** Rows; one makes it a single-line field. */
  lines?: number;
  /** Whether this is a template for a response, filled with what was typed and what is wrong with it. */
  isAnswer?: boolean;
};

/** A field with its label and hint above it and its problem below. */
export function Field({ name, label, hint, isOptional, maxLength, lines = 1, isAnswer }: FieldProps) {
  const control = {
    // Browsers must not store what a source types, or send it to a spelling service.
    autoComplete: "off",
    spellCheck: false,
    autoCorrect: "off",
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
      <label htmlFor={name} className="block text-small font-heading">
        {label} {isOptional && <span className="font-normal text-muted">(optional)</span>}
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
