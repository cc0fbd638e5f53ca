import "./tips.css";
import type { ReactNode } from "react";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import { tipScript } from "@/lib/env";

/** The shell of a page for sources. It loads the script for tips, which no other page does. */
export function TipShell({
  context,
  isDated = true,
  children,
}: {
  context: PageContext;
  isDated?: boolean;
  children: ReactNode;
}) {
  return (
    <PageShell context={context} isDated={isDated}>
      {children}
      {tipScript && <script src={tipScript} defer />}
    </PageShell>
  );
}
