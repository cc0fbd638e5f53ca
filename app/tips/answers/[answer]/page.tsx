import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoRepliesPage, RepliesPage } from "@/components/tips/receipt-page";
import { ThanksPage } from "@/components/tips/thanks";
import { NotSentPage } from "@/components/tips/tip-page";
import { TurnedAwayPage } from "@/components/tips/turned-away";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { placeholder } from "@/lib/template";
import { tipPageContext } from "../../page-context";

const answers = {
  thanks: { title: "Your tip is stored", Page: ThanksPage },
  "not-sent": { title: "Your tip is not sent yet", Page: NotSentPage },
  replies: { title: "Your tip and our answer", Page: RepliesPage },
  "turned-away": { title: "Not sent", Page: TurnedAwayPage },
  "no-replies": { title: "No answer to show", Page: NoRepliesPage },
};

export const dynamicParams = false;

type Params = { params: Promise<{ answer: string }> };

export function generateStaticParams(): { answer: string }[] {
  return Object.keys(answers).map((answer) => ({ answer }));
}

async function named({ params }: Params) {
  const { answer } = await params;
  return Object.entries(answers).find(([name]) => name === answer)?.[1];
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return confidentialMetadata({ title: (await named(props))?.title ?? "" });
}

/** A template, prerendered at the build. lib/tips/intake/result-pages.ts fills in its values. */
export default async function Answer(props: Params) {
  const { Page } = (await named(props)) ?? notFound();
  return <Page context={tipPageContext({ mail: placeholder("mail") })} keyNotice={placeholder("key")} />;
}
