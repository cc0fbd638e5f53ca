import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
    interface IntrinsicElements {
      "delete-form": CustomElement;
      "quick-exit": CustomElement;
      "receipt-form": CustomElement;
      "receipt-tools": CustomElement;
      "reply-form": CustomElement;
      "share-link": CustomElement;
      "theme-switch": CustomElement;
      "time-ago": CustomElement;
      "tip-form": CustomElement;
      "view-beacon": CustomElement;
    }
  }
}

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
  interface Document {
    /** True while the browser prerenders a page that the reader has not opened yet. Chromium only. */
    readonly prerendering?: boolean;
  }
}
