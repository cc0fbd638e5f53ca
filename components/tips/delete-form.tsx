import { Fragment } from "react";
import { placeholder } from "@/lib/template";
import { tipReceiptApiPath } from "@/lib/urls";

/** Lets a source delete its tip, or the desk's answers to it. Works without script. */
export function DeleteForm({ isAnswer }: { isAnswer: boolean }) {
  const Element = isAnswer ? Fragment : "delete-form";
  return (
    <section className="mt-10 max-w-measure border-t border-rule pt-4 text-small print:hidden">
      <h2 className="font-heading">Delete it</h2>
      <p className="mt-2">
        What you delete is gone from our disk at once, and from our backups some days later. A mail that has
        reached the desk stays with the desk.
      </p>
      <Element>
        <form method="post" action={tipReceiptApiPath} noValidate autoComplete="off">
          <input type="hidden" name="words" value={placeholder("receipt")} />
          <input type="hidden" name="sure" value="" />
          <fieldset id="delete" tabIndex={-1} aria-describedby="delete-problem" className="mt-3 outline-none">
            <legend className="sr-only">What to delete</legend>
            <p id="delete-problem" className="tip-problem">
              {isAnswer && placeholder("delete-problem")}
            </p>
            <Choice type="radio" name="delete" value="replies">
              The desk’s answers
            </Choice>
            <Choice type="radio" name="delete" value="tip">
              The tip with all its messages. Your eight words then open nothing.
            </Choice>
            <Choice type="checkbox" name="sure" value="yes">
              I am sure: nobody can bring it back.
            </Choice>
          </fieldset>
          <button type="submit" className="tip-button mt-4">
            Delete it
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
