import { OutOfService } from "@/components/site/out-of-service";
import { site } from "@/lib/content/site";
import { outOfServiceMetadata } from "@/lib/metadata/page-metadata";

export const metadata = outOfServiceMetadata;

/** Rendered at the build and kept by the server, which sends it in place of any page that breaks. */
export default function OutOfServicePage() {
  return <OutOfService name={site().name} />;
}
