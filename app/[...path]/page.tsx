import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { notFoundPage } from "@/app/not-found-page";
import { contextOfEdition, pageContext } from "@/app/page-context";
import { isWithdrawnAddress, movedFrom } from "@/lib/content/articles";
import { noSuchPageMetadata, withdrawnMetadata } from "@/lib/metadata/page-metadata";
import { articlePath } from "@/lib/urls";

export const revalidate = 30;

type Params = { params: Promise<{ path: string[] }> };

async function read({ params }: Params) {
  const { path } = await params;
  // What is missing below an edition is missing in its language.
  return { address: `/${path.join("/")}`, context: contextOfEdition(path[0]) ?? pageContext() };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { address, context } = await read(props);
  return (isWithdrawnAddress(address) ? withdrawnMetadata : noSuchPageMetadata)(context.site);
}

export const generateStaticParams = () => [];

/** Answers every address that no other page has. Our own server redirects former addresses before. */
export default async function UnmatchedPage(props: Params) {
  const { address, context } = await read(props);
  const successor = movedFrom(address, context.locale.now);
  if (successor) permanentRedirect(articlePath(successor.slug));
  return notFoundPage(context, address.split("/").at(-1), isWithdrawnAddress(address));
}
