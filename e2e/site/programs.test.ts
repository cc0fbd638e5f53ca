import { expect, test } from "vitest";
import { run } from "./programs";

const seconds = (count: number) => count / 60;

test("a program that prints nothing is stopped, with what it printed before", async () => {
  const program = ["-e", "console.log('first step'); setInterval(() => {}, 1_000)"];
  await expect(run(program, { silentMinutes: seconds(2) })).rejects.toThrow(
    /printed nothing for[\s\S]*first step/,
  );
});

test("a program that goes on printing is never stopped, however long it takes", async () => {
  const program = [
    "-e",
    "let n = 0; setInterval(() => { console.log(n); if (++n === 12) process.exit(); }, 500)",
  ];
  const { code, output } = await run(program, { silentMinutes: seconds(4) });
  expect({ code, lines: output.trim().split("\n").length }).toEqual({ code: 0, lines: 12 });
});
