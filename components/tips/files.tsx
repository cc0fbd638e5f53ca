import { tipFilesScript } from "@/lib/env";
import { placeholder } from "@/lib/template";
import { fileLimits, sizeInWords } from "@/lib/tips/files/file-limits";

const most = sizeInWords(fileLimits.bytes);

/**
 * The files of a message. Without script one file, which our server cleans and encrypts as it arrives. The
 * script, which is loaded when a file is chosen, takes several, and lists what becomes of each before any is
 * sent (components/tips/script/files).
 */
export function Files({ isAnswer = false }: { isAnswer?: boolean }) {
  return (
    <section aria-labelledby="file-label" className="mt-7" data-files={tipFilesScript}>
      <label id="file-label" htmlFor="file" className="block text-small font-heading">
        <span data-until="sealed">A file</span>{" "}
        <span data-from="sealed" hidden>
          Files
        </span>{" "}
        <span className="font-normal text-muted">(optional)</span>
      </label>
      <div data-open>
        <p id="file-hint" className="label mt-0.5 max-w-measure">
          <span data-until="sealed">
            One file, up to {most}. From a picture (JPEG, PNG, WebP, GIF) our server removes what the camera
            added, such as place and time, but not inside a ZIP. It encrypts the file the moment it arrives.
            Its length can be seen on the way.
          </span>{" "}
          <span data-from="sealed" hidden>
            Up to {fileLimits.files}, together {most}. From pictures (JPEG, PNG, WebP, GIF) we remove what the
            camera added, such as place and time; then all is packed and encrypted, names too. This happens
            here in your browser, and you see what becomes of each file before you send it.
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
        <ul aria-label="Files to send" className="tip-files" hidden />
        <p aria-live="polite" className="label mt-2 empty:hidden" data-total />
      </div>
      <p data-shut hidden className="label mt-0.5 max-w-measure">
        We have no room for files just now. What you write is taken as always: describe your files in words.
      </p>
    </section>
  );
}
