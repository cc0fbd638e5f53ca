import { Fragment } from "react";
import type { Say } from "@/lib/language/say";
import { placeholder } from "@/lib/template";
import { tipReceiptApiPath } from "@/lib/urls";

/** Lets a source delete its tip, or the desk's answers to it. Works without script. */
export function DeleteForm({ isAnswer, say }: { isAnswer: boolean; say: Say }) {
  const Element = isAnswer ? Fragment : "delete-form";
  return (
    <section className="mt-10 max-w-measure border-t border-rule pt-4 text-small print:hidden">
      <h2 className="font-heading">{say("delete.title")}</h2>
      <p className="mt-2">{say("delete.more")}</p>
      <Element>
        <form method="post" action={tipReceiptApiPath} noValidate autoComplete="off">
          <input type="hidden" name="words" value={placeholder("receipt")} />
          <input type="hidden" name="sure" value="" />
          <fieldset id="delete" tabIndex={-1} aria-describedby="delete-problem" className="mt-3 outline-none">
            <legend className="sr-only">{say("delete.what")}</legend>
            <p id="delete-problem" className="tip-problem">
              {isAnswer && placeholder("delete-problem")}
            </p>
            <Choice type="radio" name="delete" value="replies">
              {say("delete.replies")}
            </Choice>
            <Choice type="radio" name="delete" value="tip">
              {say("delete.tip")}
            </Choice>
            <Choice type="checkbox" name="sure" value="yes">
              {say("delete.sure")}
            </Choice>
          </fieldset>
          <button type="submit" className="tip-button mt-4">
            {say("delete.title")}
          </button>
          <p role="status" className="mt-3 font-sans text-note empty:hidden" />
        </form>
      </Element>
    </section>
  );
}

type ChoiceProps = { type: "radio" | "checkbox"; name: string; value: string; children: string };

function Choice({ children, ...input }: ChoiceProps) {
  return (
    <label className="flex items-baseline gap-3 py-2">
      <input {...input} className="shrink-0" />
      <span>{children}</span>
    </label>
  );
}
