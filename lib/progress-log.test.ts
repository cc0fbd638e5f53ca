import { expect, test } from "vitest";
import { progressLogTo } from "@/lib/progress-log";

/** A stream that records what was written, and a clock that is set by hand. */
function listen(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const clock = { now: 0 };
  return { written, clock, log: progressLogTo(stream, () => clock.now) };
}

test("a terminal sees how far the work has come, in place, and how long it will take at this pace", () => {
  const { written, clock, log } = listen(true);
  log.progress("Stories and pages", 0, 10_000);
  clock.now = 10_000;
  log.progress("Stories and pages", 2_500, 10_000);
  clock.now = 20_000;
  log.progress("Stories and pages", 9_800, 10_000);
  log.print("Done.");
  expect(written).toEqual([
    "\r\u001b[2KStories and pages: 0 of 10,000",
    "\r\u001b[2KStories and pages: 2,500 of 10,000, 30 s left",
    "\r\u001b[2KStories and pages: 9,800 of 10,000",
    "\r\u001b[2KDone.\n",
  ]);
});

test("long work is reported in minutes, and each kind of work by its own pace", () => {
  const { written, clock, log } = listen(true);
  clock.now = 0;
  log.progress("Stories and pages", 1, 100_000);
  clock.now = 6_000;
  log.progress("Stories and pages", 1_000, 100_000);
  log.progress("Pictures", 1, 4);
  clock.now = 16_000;
  log.progress("Pictures", 2, 4);
  expect(written.slice(1)).toEqual([
    "\r\u001b[2KStories and pages: 1,000 of 100,000, 10 min left",
    "\r\u001b[2KPictures: 1 of 4",
    "\r\u001b[2KPictures: 2 of 4, 10 s left",
  ]);
});

test("a log gets plain lines, of progress one every ten seconds", () => {
  const { written, clock, log } = listen(false);
  for (let second = 0; second <= 25; second++) {
    clock.now = second * 1000;
    log.progress("Stories and pages", second, 100);
  }
  log.print("Done.");
  expect(written).toEqual([
    "Stories and pages: 10 of 100, 90 s left\n",
    "Stories and pages: 20 of 100, 80 s left\n",
    "Done.\n",
  ]);
});
