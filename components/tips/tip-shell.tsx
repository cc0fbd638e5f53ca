import "./tips.css";
import type { ReactNode } from "react";
import { PageShell, type Surroundings } from "@/components/site/page-shell";
import { tipScript } from "@/lib/env";

/** A page for sources: the paper around it, and the script for tips, which no other page loads. */
export function TipShell({
  around,
  isDated = true,
  children,
}: {
  around: Surroundings;
  isDated?: boolean;
  children: ReactNode;
}) {
  return (
    <PageShell around={around} isDated={isDated}>
      {children}
      {tipScript && <script src={tipScript} defer />}
    </PageShell>
  );
}
