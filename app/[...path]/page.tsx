import { noSuchPage } from "@/app/no-such-page";
import { noSuchPageMetadata } from "@/lib/metadata/page-metadata";

export const revalidate = 30;

export const metadata = noSuchPageMetadata;

export function generateStaticParams(): { path: string[] }[] {
  return [];
}

/** Whatever no other page answers: told kindly, with today's stories. */
export default async function UnmatchedPage({ params }: { params: Promise<{ path: string[] }> }) {
  return noSuchPage((await params).path.at(-1));
}
