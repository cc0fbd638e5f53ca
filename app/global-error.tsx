"use client"; // Required by Next. The browser renders this page, where pages are not documents.

import "@/components/site/theme.css";
import { OutOfService } from "@/components/site/out-of-service";

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Out of service</title>
        <OutOfService />
      </body>
    </html>
  );
}
