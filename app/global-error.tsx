"use client"; // Required by Next. The browser renders this page, where pages are not documents.

import "@/components/site/theme.css";
import { OutOfService } from "@/components/site/out-of-service";
import { english } from "@/lib/language/english";
import { sayIn } from "@/lib/language/say";

const say = sayIn("en", english);

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>{say("out of service.name")}</title>
        <OutOfService say={say} />
      </body>
    </html>
  );
}
