import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Deleted } from "@/components/tips/deleted";
import { NoReplies } from "@/components/tips/receipt-page";
import { Replies } from "@/components/tips/replies";
import { Thanks } from "@/components/tips/thanks";
import { TipShell } from "@/components/tips/tip-layout";
import { NotSent } from "@/components/tips/tip-page";
import { TurnedAway } from "@/components/tips/turned-away";
import { site } from "@/lib/content/site";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { placeholder } from "@/lib/template";
import { tipPageContext } from "../../page-context";

const answers = {
  thanks: { title: "thanks.name", Content: Thanks },
  "not-sent": { title: "not sent.name", Content: NotSent },
  replies: { title: "replies.title", Content: Replies },
  "turned-away": { title: "away.title", Content: TurnedAway },
  deleted: { title: "deleted.title", Content: Deleted },
  "no-replies": { title: "no replies.name", Content: NoReplies },
} as const;

export const dynamicParams = false;

type Params = { params: Promise<{ answer: string }> };

export const generateStaticParams = () => Object.keys(answers).map((answer) => ({ answer }));

async function named({ params }: Params) {
  const { answer } = await params;
  return Object.entries(answers).find(([name]) => name === answer)?.[1];
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const found = await named(props);
  return confidentialMetadata({ title: found ? site().say(found.title) : "" });
}

/** A template, prerendered at the build. lib/tips/intake/result-pages.ts fills in its values. */
export default async function Answer(props: Params) {
  const { Content } = (await named(props)) ?? notFound();
  const context = tipPageContext({ mail: placeholder("mail") });
  return (
    <TipShell context={context} isDated={false}>
      <Content context={context} keyNotice={placeholder("key")} isAnswer />
    </TipShell>
  );
}
