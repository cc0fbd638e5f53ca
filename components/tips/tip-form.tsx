import { tipLimits } from "@/lib/tips/tip";
import { tipsApiPath } from "@/lib/urls";
import { Field } from "./field";
import { SourceForm } from "./source-form";

/** The form for a tip. */
export function TipForm({ isAnswer = false }: { isAnswer?: boolean }) {
  return (
    <SourceForm
      element="tip-form"
      action={tipsApiPath}
      send="Send the tip"
      plain="Our server encrypts it the moment it arrives. Its length can be seen on the way."
      sealed="Your browser encrypts it before it leaves this device."
      isAnswer={isAnswer}
      takesFiles
    >
      <Field
        name="message"
        label="What should we know?"
        hint="What happened, where and when, and how you know. What could we look at, or whom could we ask?"
        lines={9}
        limit={tipLimits.message}
        isAnswer={isAnswer}
      />
      <Field
        name="contact"
        label="How can we reach you?"
        isOptional
        hint="It is encrypted with the rest. Without it you can still read our answer with your receipt."
        isAnswer={isAnswer}
      />
      <Field
        name="for"
        label="Whom is it for?"
        isOptional
        hint="A section, or a reporter by name."
        isAnswer={isAnswer}
      />
      <Trap />
    </SourceForm>
  );
}

/** A honeypot field, hidden from people and screen readers: only programs fill it in. */
function Trap() {
  return (
    <div className="hidden" aria-hidden="true">
      <label htmlFor="website">Leave this empty</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
