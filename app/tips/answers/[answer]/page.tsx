import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoRepliesPage, RepliesPage } from "@/components/tips/receipt-page";
import { ThanksPage } from "@/components/tips/thanks";
import { NotSentPage } from "@/components/tips/tip-page";
import { TurnedAwayPage } from "@/components/tips/turned-away";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { placeholder } from "@/lib/template";
import { tipSurroundings } from "../../surroundings";

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

/** Rendered at the build; lib/tips/intake/result-pages.ts puts in the words of the day, of which the mail is one, and where the key lies. */
export default async function Answer(props: Params) {
  const { Page } = (await named(props)) ?? notFound();
  return <Page around={tipSurroundings({ mail: placeholder("mail") })} keyNotice={placeholder("key")} />;
}
