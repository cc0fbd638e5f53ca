import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
    interface IntrinsicElements {
      "receipt-form": CustomElement;
      "receipt-tools": CustomElement;
      "reply-form": CustomElement;
      "tip-form": CustomElement;
    }
  }
}
