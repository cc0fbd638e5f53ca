import { expect, test } from "vitest";
import { dateFault } from "./dates";

test.each([
  "2026-11-23T06:40:00+01:00",
  "2026-11-23T06:40+01:00",
  "2024-02-29T00:00:00Z",
  "2026-01-01T00:00:00.123-09:30",
])("%s is a date", (text) => expect(dateFault(text)).toBeUndefined());

test.each([
  "2026-11-23",
  "2026-11-23T06:40:00",
  "2026-11-23 06:40:00+01:00",
  "2026-02-29T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-00-10T00:00:00Z",
  "2026-11-23T24:00:00Z",
  "2026-11-23T06:60:00Z",
  "2026-11-23T06:40:00+25:00",
  "23 November 2026",
])("%s is not a date", (text) => expect(dateFault(text)).toBeDefined());
