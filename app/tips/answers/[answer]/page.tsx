import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Deleted } from "@/components/tips/deleted";
import { NoReplies } from "@/components/tips/receipt-page";
import { Replies } from "@/components/tips/replies";
import { Thanks } from "@/components/tips/thanks";
import { TipShell } from "@/components/tips/tip-layout";
import { NotSent } from "@/components/tips/tip-page";
import { TurnedAway } from "@/components/tips/turned-away";
import { confidentialMetadata } from "@/lib/metadata/page-metadata";
import { placeholder } from "@/lib/template";
import { tipPageContext } from "../../page-context";

const answers = {
  thanks: { title: "Your tip is stored", Content: Thanks },
  "not-sent": { title: "Your tip is not sent yet", Content: NotSent },
  replies: { title: "Your tip and our answer", Content: Replies },
  "turned-away": { title: "Not sent", Content: TurnedAway },
  deleted: { title: "Your tip is deleted", Content: Deleted },
  "no-replies": { title: "No answer to show", Content: NoReplies },
};

export const dynamicParams = false;

type Params = { params: Promise<{ answer: string }> };

export const generateStaticParams = () => Object.keys(answers).map((answer) => ({ answer }));

async function named({ params }: Params) {
  const { answer } = await params;
  return Object.entries(answers).find(([name]) => name === answer)?.[1];
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return confidentialMetadata({ title: (await named(props))?.title ?? "" });
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
