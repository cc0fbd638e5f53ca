import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageContext } from "@/app/page-context";
import { IncompletePage } from "@/components/preview/incomplete-page";
import { author } from "@/lib/content/authors";
import { previewState } from "@/lib/preview/preview-state";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ slug: string }> };

async function read({ params }: Params) {
  const { slug } = await params;
  return previewState()?.incomplete.find((story) => story.slug === slug) ?? notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { headline, slug } = await read(props);
  return { title: headline ?? slug };
}

/** The preview of a new story or page that has faults. Only the preview's build has this file. */
export default async function Incomplete(props: Params) {
  const story = await read(props);
  const authors = story.authors.flatMap((slug) => author(slug) ?? []);
  return <IncompletePage story={story} authors={authors} context={pageContext()} />;
}
