import { beforeEach, expect, test } from "vitest";
import { documentPolicy } from "@/lib/documents/document-policy";
import { closedPolicy, feedPolicy } from "@/lib/http/security-headers";
import { countPage, takePagesServed } from "./pages-served";

const response = (statusCode: number, policy: string) => ({ statusCode, getHeader: () => policy });
const pagePolicy = documentPolicy("<style>p{}</style>");

beforeEach(() => {
  takePagesServed();
});

test("pages count, sent or found unchanged, until they are taken", () => {
  countPage(response(200, pagePolicy));
  countPage(response(304, pagePolicy));
  expect(takePagesServed()).toBe(2);
  expect(takePagesServed()).toBe(0);
});

test.each([
  ["a missing page, which is what the warm-up asks for", 404, pagePolicy],
  ["a broken page", 500, pagePolicy],
  ["a moved page", 308, closedPolicy],
  ["a feed", 200, feedPolicy],
  ["a picture or a view", 200, closedPolicy],
])("%s does not count", (_what, status, policy) => {
  countPage(response(status, policy));
  expect(takePagesServed()).toBe(0);
});
