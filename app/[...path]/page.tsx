import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { notFoundPage } from "@/app/not-found-page";
import { now } from "@/lib/clock";
import { isWithdrawnAddress, movedFrom } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { noSuchPageMetadata, withdrawnMetadata } from "@/lib/metadata/page-metadata";
import { articlePath } from "@/lib/urls";

export const revalidate = 30;

type Params = { params: Promise<{ path: string[] }> };

const addressIn = async ({ params }: Params) => `/${(await params).path.join("/")}`;

export async function generateMetadata(props: Params): Promise<Metadata> {
  const isWithdrawn = isWithdrawnAddress(await addressIn(props));
  return (isWithdrawn ? withdrawnMetadata : noSuchPageMetadata)(site());
}

export const generateStaticParams = () => [];

/** Answers every address that no other page has. Our own server redirects former addresses before. */
export default async function UnmatchedPage(props: Params) {
  const address = await addressIn(props);
  const successor = movedFrom(address, now());
  if (successor) permanentRedirect(articlePath(successor.slug));
  return notFoundPage(address.split("/").at(-1), isWithdrawnAddress(address));
}
