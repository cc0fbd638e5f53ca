import type { ReactNode } from "react";

/** A page for sources: heading, form, and notes beside it where there is room. */
export function TipLayout({
  title,
  standfirst,
  notes,
  children,
}: {
  title: string;
  standfirst?: string;
  notes?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="tip-layout" data-layout>
      <div className="min-w-0">
        <h1 tabIndex={-1} className="text-title font-[600] tracking-[-0.026em] text-balance outline-none">
          {title}
        </h1>
        {standfirst && (
          <p className="mt-4 text-[1.1875rem] leading-[1.4] text-pretty text-muted md:text-[1.4375rem]">
            {standfirst}
          </p>
        )}
        {children}
      </div>
      {notes}
    </div>
  );
}
