import type { ReactNode } from "react";

export const metadata = { title: "Empty", description: "The least that Next serves." };

// biome-ignore lint/style/noDefaultExport: Next takes the layout from there.
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
