import { OutOfService } from "@/components/site/out-of-service";
import { site } from "@/lib/content/site";
import { outOfServiceMetadata } from "@/lib/metadata/page-metadata";

export const generateMetadata = () => outOfServiceMetadata(site());

/** Prerendered at the build. The server sends it in place of a page that failed to render. */
export default function OutOfServicePage() {
  const { name, say } = site();
  return <OutOfService name={name} say={say} />;
}
