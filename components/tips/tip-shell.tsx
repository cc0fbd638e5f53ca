import "./tips.css";
import type { ReactNode } from "react";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import { tipScript } from "@/lib/env";

/** The shell of a page for sources. It loads the script for tips, which no other page does. */
export function TipShell(props: { context: PageContext; isDated?: boolean; children: ReactNode }) {
  return (
    <PageShell {...props}>
      {props.children}
      {tipScript && <script src={tipScript} defer />}
    </PageShell>
  );
}
