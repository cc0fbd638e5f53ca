import { describe, expect, test } from "vitest";
import { days, hours } from "@/lib/time";
import {
  busyDay,
  fewestPages,
  fewestRefused,
  lastDayOf,
  silenceIn,
  silenceInPublic,
  silenceInWords,
} from "./silence";
import { pagesServed, periodOf, type Tallied, type ViewRefusal, viewOutcomes } from "./view-outcomes";

const now = new Date("2026-11-23T17:20:00Z");
const minutes = (count: number) => hours(count / 60);

/** Something that happened so long before `now`. */
const tallied = (what: Tallied["what"], times: number, before: number): Tallied => ({
  what,
  times,
  period: periodOf(new Date(now.getTime() - before)),
});

const refusals = Object.keys(viewOutcomes).filter((what): what is ViewRefusal => what !== "counted");
const unusual = refusals.filter((what) => viewOutcomes[what].cause);

describe("Most Read reports that it counts nobody", () => {
  test.each(unusual)("when every view from a browser was refused for an hour: %s", (why) => {
    const silence = silenceIn([tallied(why, 2, hours(1)), tallied(why, 1, 0)], now);
    expect(silence).toEqual({
      kind: "refused",
      since: new Date("2026-11-23T16:20:00Z"),
      refusals: [[why, 3]],
    });
  });

  test("when a reader was counted and then none", () => {
    const rows = [tallied("counted", 40, hours(3)), tallied("no-language", 30, hours(2))];
    expect(silenceIn(rows, now)).toMatchObject({ kind: "refused", refusals: [["no-language", 30]] });
  });

  test("when pages were served for a day and no view arrived", () => {
    const rows = [tallied(pagesServed, 1, hours(25)), tallied(pagesServed, fewestPages, hours(2))];
    expect(silenceIn(rows, now)).toEqual({
      kind: "missing",
      since: "a day",
      pages: fewestPages,
      arrived: [],
    });
  });

  test("when pages were served for a day and only bots or malformed views arrived", () => {
    const rows = [
      tallied(pagesServed, 1, hours(25)),
      tallied(pagesServed, fewestPages, hours(2)),
      tallied("malformed", 12, hours(9)),
      tallied("bot", 4_000, hours(20)),
      tallied("bot", 320, 0),
    ];
    expect(silenceIn(rows, now)).toEqual({
      kind: "missing",
      since: "a day",
      pages: fewestPages,
      arrived: [
        ["bot", 4_320],
        ["malformed", 12],
      ],
    });
  });

  test("when a busy site served pages for an hour and no view arrived", () => {
    const rows = [
      tallied("counted", busyDay, hours(9)),
      tallied("bot", 1, minutes(80)),
      tallied(pagesServed, 2, 0),
    ];
    expect(silenceIn(rows, now)).toEqual({ kind: "missing", since: "an hour", pages: 2, arrived: [] });
    // And still does half a day later.
    const later = new Date(now.getTime() + hours(12));
    expect(silenceIn(rows, later)).toEqual({ kind: "missing", since: "an hour", pages: 2, arrived: [] });
  });
});

describe("Most Read reports nothing", () => {
  test.each<[string, Tallied[]]>([
    ["of a night without pages", []],
    [
      "of a night with crawlers only",
      [
        tallied(pagesServed, 20_000, hours(30)),
        tallied(pagesServed, 20_000, hours(5)),
        tallied("counted", 1, hours(20)),
        ...refusals.filter((why) => !viewOutcomes[why].cause).map((why) => tallied(why, 900, hours(5))),
      ],
    ],
    [
      "of an hour in the night of a small site",
      [tallied("counted", busyDay - 1, hours(9)), tallied(pagesServed, 90, minutes(30))],
    ],
    [
      "of less than an hour without views",
      [tallied("counted", busyDay, hours(9)), tallied("bot", 1, minutes(60)), tallied(pagesServed, 90, 0)],
    ],
    ["of a site whose pages nobody requested", [tallied("counted", busyDay, hours(9))]],
    ["of few refused views", [tallied("no-language", fewestRefused - 1, hours(1))]],
    ["before the hour is over", [tallied("no-language", 900, minutes(40))]],
    ["once a reader counts", [tallied("no-language", 900, hours(2)), tallied("counted", 1, 0)]],
    ["of views that were refused more than a day ago", [tallied("no-language", 900, hours(26))]],
    ["of few pages", [tallied(pagesServed, 1, hours(25)), tallied(pagesServed, fewestPages - 1, hours(1))]],
    ["of pages before the day is over", [tallied(pagesServed, 90_000, hours(23))]],
    ...refusals
      .filter((why) => why !== "bot" && why !== "malformed")
      .map((why): [string, Tallied[]] => [
        `of pages whose views arrive, though none counts: ${why}`,
        [tallied(pagesServed, 1, hours(25)), tallied(pagesServed, 900, hours(1)), tallied(why, 1, hours(9))],
      ]),
    [
      "of outcomes that a wrong clock recorded",
      [tallied("no-language", 900, -days(2)), tallied("no-language", 9, days(9))],
    ],
  ])("%s", (_what, rows) => {
    expect(silenceIn(rows, now)).toBeUndefined();
  });
});

test("the log gives the numbers by reason, the probable cause and where to look", () => {
  const silence = silenceIn([tallied("no-language", 7, hours(2)), tallied("no-origin", 2, hours(1))], now);
  expect(silence && silenceInWords(silence)).toBe(
    "Most Read counts nobody: all 9 views from browsers since 2026-11-23T15:20Z were refused " +
      "(no Accept-Language 7, no Origin 2). Probable cause: Accept-Language is not passed on. " +
      "Compare the headers that the proxy in front passes with deploy/nginx.conf, location /api/.",
  );
  const remedy =
    "Check that the proxy in front passes POST /api/views with its body and User-Agent " +
    "(deploy/nginx.conf, location /api/).";
  expect(silenceInWords({ kind: "missing", since: "an hour", pages: 812, arrived: [] })).toBe(
    `Most Read counts nobody: 812 pages were served in an hour or more, and no view from a reader arrived. ${remedy}`,
  );
  const arrived: [ViewRefusal, number][] = [
    ["bot", 4_320],
    ["malformed", 12],
  ];
  expect(silenceInWords({ kind: "missing", since: "a day", pages: 8_640, arrived })).toBe(
    "Most Read counts nobody: 8,640 pages were served in a day or more, and no view from a reader arrived, " +
      `only 4,320 from bots and 12 malformed. ${remedy}`,
  );
});

test("the public is shown that nobody is counted, without numbers", () => {
  expect(silenceInPublic({ kind: "refused", since: now, refusals: [["no-language", 7]] })).toBe(
    "views: nobody counted for an hour",
  );
  expect(silenceInPublic({ kind: "missing", since: "a day", pages: 812, arrived: [] })).toBe(
    "views: none received for a day",
  );
});

test("the last day in numbers, the most frequent reason first", () => {
  const rows = [
    tallied("bot", 3, hours(1)),
    tallied("bot", 4, hours(23)),
    tallied("no-language", 9, 0),
    tallied("counted", 5, hours(2)),
    tallied(pagesServed, 80, hours(3)),
    tallied("bot", 1_000, hours(25)),
  ];
  expect(lastDayOf(rows, now)).toEqual({
    counted: 5,
    refusals: [
      ["no-language", 9],
      ["bot", 7],
    ],
    pages: 80,
  });
});
