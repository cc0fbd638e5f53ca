import type { Root } from "hast";
import { perProcess } from "@/lib/per-process";

/** A fault as editors read it. */
export type PreviewFault = {
  /** As in the terminal: `content/articles/2026/x.mdx:4:9`. */
  place: string;
  text: string;
  /** The address of the story or page that it concerns. Without one, it concerns the whole paper. */
  page?: string;
};

/** A story or page with faults, as far as it can be shown. */
export type IncompleteStory = {
  slug: string;
  headline?: string | undefined;
  standfirst?: string | undefined;
  category?: string | undefined;
  authors: string[];
  /** Undefined where the body cannot be parsed. */
  body?: Root | undefined;
  /** The body as it was written. */
  source: string;
};

/** What the preview shows besides the compiled paper. */
export type PreviewState = {
  /** Changes with every save of content. */
  content: string;
  /** Changes with every save of code. */
  code: string;
  faults: PreviewFault[];
  /** The present addresses of stories whose files were renamed, by their former ones. */
  moved: Record<string, string>;
  /** Each story and page that has faults. */
  incomplete: IncompleteStory[];
};

/** The state of this process, which the preview's server and its pages share. Undefined at first. */
const shared = perProcess("preview-state", (): { state?: PreviewState } => ({}));

export const previewState = (): PreviewState | undefined => shared.state;

export function setPreviewState(state: PreviewState): void {
  shared.state = state;
}
