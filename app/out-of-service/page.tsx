import type { Metadata } from "next";
import { OutOfService } from "@/components/site/out-of-service";
import { site } from "@/lib/content/site";

export const metadata: Metadata = { title: "Out of service", robots: { index: false } };

/** Rendered at the build and kept by the server, which sends it in place of any page that breaks. */
export default function OutOfServicePage() {
  return <OutOfService name={site().name} />;
}
