import { toDocument } from "@/lib/documents/document";
import { previewScriptPath } from "./preview-paths";
import type { PreviewState } from "./preview-state";

/**
 * The page that Next rendered, as readers get it, with the preview's script. Without the framework's script
 * nothing takes over the page, so that the preview has no faults that readers do not have. Next's own error
 * page needs the framework.
 */
export function previewDocument(html: string, state: PreviewState): string {
  const page = isFrameworkPage(html) ? html : toDocument(html);
  return page.replace(/<head[^>]*>/, (head) => head + scriptTag(state));
}

export function isFrameworkPage(html: string): boolean {
  return /<html[^>]* id="__next_error__"/.test(html);
}

/** Shown until content compiles for the first time. The script lists the faults. */
export function emptyPreview(state: PreviewState): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing to show yet</title>
${scriptTag(state)}
</head>
<body>
<main>
<h1>Nothing to show yet</h1>
<p>The paper appears here as soon as its content compiles without faults.</p>
</main>
</body>
</html>
`;
}

/** The versions let the script see whether the page is outdated. */
function scriptTag({ content, code }: PreviewState): string {
  return `<script src="${previewScriptPath}" data-content="${content}" data-code="${code}" defer></script>`;
}
