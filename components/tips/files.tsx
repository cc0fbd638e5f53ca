import { tipFilesScript } from "@/lib/env";
import { fileLimits, sizeInWords } from "@/lib/tips/files/file-limits";

/**
 * The files of a message, for browsers with script: it lists what becomes of each before any is sent
 * (components/tips/script/files). The field has no name, or browsers without script would send one that our
 * form does not have.
 */
export function Files() {
  return (
    <section
      aria-labelledby="file-label"
      className="mt-7"
      data-files={tipFilesScript}
      data-from="sealed"
      hidden
    >
      <label id="file-label" htmlFor="file" className="block text-small font-heading">
        Files <span className="font-normal text-muted">(optional)</span>
      </label>
      <div data-open>
        <p id="file-hint" className="label mt-0.5 max-w-measure">
          Up to {fileLimits.files}, together {sizeInWords(fileLimits.bytes)}. Pictures (JPEG, PNG, WebP, GIF)
          are freed of what the camera added; then all is packed and encrypted, names too. This happens here
          in your browser, and you see what becomes of each file before you send it.
        </p>
        <p id="file-problem" className="tip-problem" />
        <input type="file" id="file" aria-describedby="file-hint file-problem" className="tip-control" />
        <ul aria-label="Files to send" className="tip-files" hidden />
        <p aria-live="polite" className="label mt-2 empty:hidden" data-total />
      </div>
      <p data-shut hidden className="label mt-0.5 max-w-measure">
        We have no room for files just now. What you write is taken as always: tell us what you have.
      </p>
    </section>
  );
}
