import type { Say } from "@/lib/language/say";
import { tipLimits } from "@/lib/tips/tip";
import { tipsApiPath } from "@/lib/urls";
import { Field } from "./field";
import { SourceForm } from "./source-form";

/** The form for a tip. */
export function TipForm({ say, isAnswer = false }: { say: Say; isAnswer?: boolean }) {
  return (
    <SourceForm
      element="tip-form"
      action={tipsApiPath}
      say={say}
      send={say("form.send")}
      plain={say("form.plain")}
      sealed={say("form.sealed")}
      isAnswer={isAnswer}
      takesFiles
    >
      <Field
        name="message"
        say={say}
        label={say("form.what")}
        hint={say("form.what hint")}
        lines={9}
        limit={tipLimits.message}
        isAnswer={isAnswer}
      />
      <Field
        name="contact"
        say={say}
        label={say("form.contact")}
        isOptional
        hint={say("form.contact hint")}
        isAnswer={isAnswer}
      />
      <Field
        name="for"
        say={say}
        label={say("form.for")}
        isOptional
        hint={say("form.for hint")}
        isAnswer={isAnswer}
      />
      <Trap say={say} />
    </SourceForm>
  );
}

/** A honeypot field, hidden from people and screen readers: only programs fill it in. */
function Trap({ say }: { say: Say }) {
  return (
    <div className="hidden" aria-hidden="true">
      <label htmlFor="website">{say("form.trap")}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
