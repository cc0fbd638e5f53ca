import fc from "fast-check";
import { expect, test } from "vitest";
import { asOf, changedAt, publicationState } from "./publication";
import { anArticle } from "./testing/articles";

const anyTime = fc.date({ noInvalidDate: true });

test("a draft is never published", () => {
  fc.assert(
    fc.property(anyTime, anyTime, (publishedAt, now) => {
      expect(publicationState({ isDraft: true, publishedAt }, now)).toBe("draft");
    }),
  );
});

test("a story is scheduled up to its publication time, and published from that millisecond", () => {
  const publishedAt = new Date("2026-11-23T12:00:00Z");
  const at = (milliseconds: number) => new Date(publishedAt.getTime() + milliseconds);
  expect(publicationState({ isDraft: false, publishedAt }, at(-1))).toBe("scheduled");
  expect(publicationState({ isDraft: false, publishedAt }, at(0))).toBe("published");
  expect(publicationState({ isDraft: false, publishedAt }, at(1))).toBe("published");
});

test("a published story stays published", () => {
  fc.assert(
    fc.property(anyTime, anyTime, fc.nat(), (publishedAt, now, later) => {
      if (publicationState({ isDraft: false, publishedAt }, now) !== "published") return;
      const then = new Date(Math.min(now.getTime() + later, 8.64e15));
      expect(publicationState({ isDraft: false, publishedAt }, then)).toBe("published");
    }),
  );
});

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

test("the last change of a story is its publication, update or correction, whichever was last; future ones do not count", () => {
  const now = at(12);
  const story = { publishedAt: at(1), correctionTimes: [] };
  expect(changedAt(story, now)).toEqual(at(1));
  expect(changedAt({ ...story, updatedAt: at(3) }, now)).toEqual(at(3));
  expect(changedAt({ ...story, updatedAt: at(3), correctionTimes: [at(5)] }, now)).toEqual(at(5));
  expect(changedAt({ ...story, updatedAt: at(7), correctionTimes: [at(5)] }, now)).toEqual(at(7));
  expect(changedAt({ ...story, updatedAt: at(13), correctionTimes: [] }, now)).toEqual(at(1));
});

test("a future correction does not hide an earlier one", () => {
  const story = { publishedAt: at(1), updatedAt: at(3), correctionTimes: [at(5), at(13)] };
  expect(changedAt(story, at(12))).toEqual(at(5));
  expect(changedAt(story, at(13))).toEqual(at(13));
});

test("an update or a correction is hidden until its time", () => {
  const story = anArticle({ updatedAt: at(10), isCorrected: true, correctionTimes: [at(11), at(13)] });
  const { updatedAt, ...neverUpdated } = story;
  expect(asOf(story, at(9))).toEqual({ ...neverUpdated, isCorrected: false, correctionTimes: [] });
  expect(asOf(story, at(10))).toEqual({ ...story, updatedAt, isCorrected: false, correctionTimes: [] });
  expect(asOf(story, at(12))).toEqual({ ...story, correctionTimes: [at(11)] });
  expect(asOf(story, at(13))).toBe(story);
});
