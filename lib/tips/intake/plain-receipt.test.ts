import { beforeEach, expect, test, vi } from "vitest";
import { newReceipt } from "@/lib/tips/crypto/receipt";
import { address, noon, tipsForTests } from "@/lib/tips/testing/tips-for-tests";
import { answerReceipt } from "./receipt-endpoint";
import { tips } from "./tips";

const { pages } = vi.hoisted(() => ({ pages: [] as { reason: string; said: string[] }[] }));

/** Records the pages instead of rendering them, which needs a build. */
vi.mock("./result-pages", () => {
  const page = ({ reason }: { reason: string }, ...rest: unknown[]) => {
    const said = rest.flatMap((value) => (value && typeof value === "object" ? Object.values(value) : value));
    pages.push({ reason, said: said.filter((value) => typeof value === "string") });
    return Promise.resolve(new Response(reason));
  };
  return { repliesPage: page, noRepliesPage: page };
});

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  return { site: () => aSite() };
});

tipsForTests();
beforeEach(() => void pages.splice(0));

async function send(fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  await answerReceipt(
    new Request("http://localhost:3000/api/tips/receipt", {
      method: "POST",
      headers: { "x-forwarded-for": address },
      body,
    }),
    noon,
  );
  return pages.at(-1);
}

test("without script, misspelt words do not read as a tip that is gone", async () => {
  expect(await send({ words: "velvet velvet" })).toEqual({
    reason: "misspelt",
    said: ["velvet velvet", "A receipt is eight words, and these are 2."],
  });
  expect(await send({ words: "" })).toEqual({
    reason: "misspelt",
    said: ["", "Type the eight words of your receipt."],
  });
  expect((await send({ words: newReceipt(new Uint8Array(11)) }))?.reason).toBe("unknown");
});

test("without script, what is missing is named as with script", async () => {
  const sent = await tips().takeTyped({ message: "m" }, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  const words = sent.receiptWords;
  expect(await send({ words, message: " \r\n" })).toMatchObject({
    reason: "refused",
    said: expect.arrayContaining(["There is nothing to send yet."]),
  });
  // Nothing was to be sent, so nothing is said of sending.
  expect(await send({ words, sure: "" })).toMatchObject({
    reason: "undecided",
    said: expect.arrayContaining(["Choose what to delete, and tick that you are sure."]),
  });
  for (let times = 0; times < 200 && pages.at(-1)?.reason !== "not-deleted"; times++)
    await send({ words: newReceipt(new Uint8Array(11)), delete: "tip", sure: "yes" });
  expect(pages.at(-1)?.reason).toBe("not-deleted");
});
