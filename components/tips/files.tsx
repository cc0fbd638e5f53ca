import { tipFilesScript } from "@/lib/env";
import type { Say } from "@/lib/language/say";
import { placeholder } from "@/lib/template";
import { fileLimits, sizeInWords } from "@/lib/tips/files/file-limits";

/**
 * The files of a message. Without script one file, which our server cleans and encrypts as it arrives. The
 * script, which is loaded when a file is chosen, takes several, and lists what becomes of each before any is
 * sent (components/tips/script/files).
 */
export function Files({ say, isAnswer = false }: { say: Say; isAnswer?: boolean }) {
  const most = sizeInWords(fileLimits.bytes, say);
  return (
    <section aria-labelledby="file-label" className="mt-7" data-files={tipFilesScript}>
      <label id="file-label" htmlFor="file" className="block text-small font-heading">
        <span data-until="sealed">{say("files.one")}</span>{" "}
        <span data-from="sealed" hidden>
          {say("files.several")}
        </span>{" "}
        <span className="font-normal text-muted">{say("tips.optional")}</span>
      </label>
      <div data-open>
        <p id="file-hint" className="label mt-0.5 max-w-measure">
          <span data-until="sealed">{say("files.plain hint", { most })}</span>{" "}
          <span data-from="sealed" hidden>
            {say("files.sealed hint", { count: fileLimits.files, most })}
          </span>
        </p>
        <p id="file-problem" className="tip-problem">
          {isAnswer && placeholder("file-problem")}
        </p>
        <input
          type="file"
          id="file"
          name="file"
          aria-describedby="file-hint file-problem"
          className="tip-control"
          {...(isAnswer && { "aria-invalid": placeholder<"true">("file-invalid") })}
        />
        <ul aria-label={say("files.to send")} className="tip-files" hidden />
        <p aria-live="polite" className="label mt-2 empty:hidden" data-total />
      </div>
      <p data-shut hidden className="label mt-0.5 max-w-measure">
        {say("files.shut")}
      </p>
    </section>
  );
}
