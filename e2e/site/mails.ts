import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { Say } from "@/lib/language/say";
import { sendBySmtp } from "@/lib/tips/mail/letter";
import { sendNext } from "@/lib/tips/mail/outbox";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";

/** Sends all mail about tips that waits in a data folder, and returns it as a mail server received it. */
export async function mailsToNewsroom(dataFolder: string, say: Say): Promise<string[]> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const settings = { url: `smtp://127.0.0.1:${port}`, from: "a@tide.example", to: "b@tide.example", say };
  const sendMail = sendBySmtp(settings);
  const tipsStore = new ResilientTipsStore({ folder: dataFolder });
  // After every delay, including the day that suspicious tips wait.
  const later = new Date(Date.now() + 2 * 24 * 3_600_000);
  for (let next = await sendNext(tipsStore, sendMail, later); next; )
    next = await sendNext(tipsStore, sendMail, later);
  await tipsStore.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return mails;
}
