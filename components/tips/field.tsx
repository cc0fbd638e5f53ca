import type { ReactNode } from "react";
import type { Say } from "@/lib/language/say";
import { placeholder } from "@/lib/template";

type FieldProps = {
  say: Say;
  name: string;
  label: string;
  hint: ReactNode;
  isOptional?: boolean;
  /** The most characters, stated below the field. Browsers do not enforce it: they would cut a text. */
  limit?: number;
  /** Rows; one makes it a single-line field. */
  lines?: number;
  /** Whether this is a template for a response, filled with what was typed and what is wrong with it. */
  isAnswer?: boolean;
};

/** A field with its label and hint above it and its problem below. */
export function Field({ say, name, label, hint, isOptional, limit, lines = 1, isAnswer }: FieldProps) {
  const control = {
    // Browsers must not store what a source types, or send it to a spelling service.
    autoComplete: "off",
    spellCheck: false,
    // The direction of what is typed, in any script.
    dir: "auto",
    autoCorrect: "off",
    id: name,
    name,
    required: !isOptional,
    "aria-describedby": [`${name}-hint`, limit && `${name}-count`, `${name}-problem`]
      .filter(Boolean)
      .join(" "),
    className: "tip-control",
    ...(isAnswer && {
      defaultValue: placeholder(name),
      "aria-invalid": placeholder<"true">(`${name}-invalid`),
    }),
  };
  return (
    <div className="mt-7">
      <label htmlFor={name} className="block text-small font-heading">
        {label} {isOptional && <span className="font-normal text-muted">{say("tips.optional")}</span>}
      </label>
      <p id={`${name}-hint`} className="label mt-0.5 max-w-measure">
        {hint}
      </p>
      <p id={`${name}-problem`} className="tip-problem">
        {isAnswer && placeholder(`${name}-problem`)}
      </p>
      {lines > 1 ? <textarea rows={lines} {...control} /> : <input type="text" {...control} />}
      {limit && (
        <p id={`${name}-count`} className="label mt-2" data-limit={limit}>
          {say("form.limit", { count: limit })}
        </p>
      )}
    </div>
  );
}
