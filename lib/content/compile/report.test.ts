import { expect, test } from "vitest";
import { reportTo } from "./report";

/** A stream that remembers what it was told, and a clock that is set by hand. */
function listen(isTTY: boolean) {
  const told: string[] = [];
  const stream = { isTTY, write: (text: string) => told.push(text) } as unknown as NodeJS.WriteStream;
  const clock = { now: 0 };
  return { told, clock, report: reportTo(stream, () => clock.now) };
}

test("a terminal sees how far the work has come, in place, and how long it will take at this pace", () => {
  const { told, clock, report } = listen(true);
  report.progress("Stories and pages", 0, 10_000);
  clock.now = 10_000;
  report.progress("Stories and pages", 2_500, 10_000);
  clock.now = 20_000;
  report.progress("Stories and pages", 9_800, 10_000);
  report.say("Done.");
  expect(told).toEqual([
    "\r\u001b[2KStories and pages: 0 of 10,000",
    "\r\u001b[2KStories and pages: 2,500 of 10,000, 30 s left",
    "\r\u001b[2KStories and pages: 9,800 of 10,000",
    "\r\u001b[2KDone.\n",
  ]);
});

test("long work is told in minutes, and each kind of work by its own pace", () => {
  const { told, clock, report } = listen(true);
  clock.now = 0;
  report.progress("Stories and pages", 1, 100_000);
  clock.now = 6_000;
  report.progress("Stories and pages", 1_000, 100_000);
  report.progress("Pictures", 1, 4);
  clock.now = 16_000;
  report.progress("Pictures", 2, 4);
  expect(told.slice(1)).toEqual([
    "\r\u001b[2KStories and pages: 1,000 of 100,000, 10 min left",
    "\r\u001b[2KPictures: 1 of 4",
    "\r\u001b[2KPictures: 2 of 4, 10 s left",
  ]);
});

test("a log gets plain lines, of progress one every ten seconds", () => {
  const { told, clock, report } = listen(false);
  for (let second = 0; second <= 25; second++) {
    clock.now = second * 1000;
    report.progress("Stories and pages", second, 100);
  }
  report.say("Done.");
  expect(told).toEqual([
    "Stories and pages: 10 of 100, 90 s left\n",
    "Stories and pages: 20 of 100, 80 s left\n",
    "Done.\n",
  ]);
});
