import { paint, table } from "@/lib/terminal";
import { shortId } from "@/lib/tips/mail/letter";
import { listTips } from "@/lib/tips/store/threads";
import type { Desk } from "./desk";
import { printableJson } from "./printable";
import { tipsStatus } from "./tips-status";

/** Prints all tips, the newest day first, with remarks on what is wrong. */
export async function printList({ tipsStore, now }: Desk, asJson: boolean): Promise<void> {
  const tips = await tipsStore.use(listTips, now);
  if (asJson) return console.log(printableJson(tips));
  for (const remark of (await tipsStatus(tipsStore, now)).remarks) console.error(paint("yellow", remark));
  if (tips.length === 0) return console.log("There are no tips.");
  const names = ["tip", "day", "mark", "mail", "messages", "suspected"];
  const columns = names.map((name) => ({ name, isFigure: name === "messages" }));
  const cells = tips.map(({ id, day, mark, isMailed, messages, suspicion }) =>
    [shortId(id), day, mark, isMailed ? "sent" : "waits", messages, suspicion ?? ""].map(String),
  );
  const [head, ...rows] = table(columns, cells).split("\n");
  console.log(head);
  rows.forEach((row, index) => {
    console.log(tips[index]?.mark === "new" ? paint("green", row) : row);
  });
}
