import { notFoundPage } from "@/app/not-found-page";
import { noSuchPageMetadata } from "@/lib/metadata/page-metadata";

export const revalidate = 30;

export const metadata = noSuchPageMetadata;

export const generateStaticParams = () => [];

/** Answers every address that no other page has. */
export default async function UnmatchedPage({ params }: { params: Promise<{ path: string[] }> }) {
  return notFoundPage((await params).path.at(-1));
}
