import fc from "fast-check";
import { expect, test } from "vitest";
import { changedAt, publicationState } from "./publication";

const anyTime = fc.date({ noInvalidDate: true });

test("a draft is never published, whatever the time", () => {
  fc.assert(
    fc.property(anyTime, anyTime, (publishedAt, now) => {
      expect(publicationState({ isDraft: true, publishedAt }, now)).toBe("draft");
    }),
  );
});

test("a story is scheduled until its very millisecond, and published from it on", () => {
  const publishedAt = new Date("2026-11-23T12:00:00Z");
  const at = (milliseconds: number) => new Date(publishedAt.getTime() + milliseconds);
  expect(publicationState({ isDraft: false, publishedAt }, at(-1))).toBe("scheduled");
  expect(publicationState({ isDraft: false, publishedAt }, at(0))).toBe("published");
  expect(publicationState({ isDraft: false, publishedAt }, at(1))).toBe("published");
});

test("what was published once stays so", () => {
  fc.assert(
    fc.property(anyTime, anyTime, fc.nat(), (publishedAt, now, later) => {
      if (publicationState({ isDraft: false, publishedAt }, now) !== "published") return;
      const then = new Date(Math.min(now.getTime() + later, 8.64e15));
      expect(publicationState({ isDraft: false, publishedAt }, then)).toBe("published");
    }),
  );
});

test("a story changed when it was published, updated or corrected, whichever came last; what is to come is not told", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
  const now = at(12);
  expect(changedAt({ publishedAt: at(1) }, now)).toEqual(at(1));
  expect(changedAt({ publishedAt: at(1), updatedAt: at(3) }, now)).toEqual(at(3));
  expect(changedAt({ publishedAt: at(1), updatedAt: at(3), correctedAt: at(5) }, now)).toEqual(at(5));
  expect(changedAt({ publishedAt: at(1), updatedAt: at(7), correctedAt: at(5) }, now)).toEqual(at(7));
  expect(changedAt({ publishedAt: at(1), updatedAt: at(3), correctedAt: at(13) }, now)).toEqual(at(3));
});
