import { expect, mergeTests } from "playwright/test";
import { test as tipsTest } from "../site/tips-test";
import { test as otherBrowserTest } from "./other-browser-test";

const test = mergeTests(tipsTest, otherBrowserTest);
const send = "main form button[type=submit]";

for (const [width, height] of [
  [360, 640],
  [640, 360],
  [1280, 720],
] as const) {
  test(`an empty form leads to its field and to the message, both in sight: ${width} by ${height}`, async ({
    reader,
    desk,
  }) => {
    await reader.resize(width, height);
    await reader.open(`${desk.address}/tips`);
    await reader.click(send);
    const places = () =>
      reader.evaluate(() => {
        const isInSight = (element: Element | null) => {
          const { top = -1, bottom = -1 } = element?.getBoundingClientRect() ?? {};
          return top >= 0 && (bottom <= innerHeight || element === document.activeElement);
        };
        const message = document.querySelector("#message-problem");
        return {
          focus: document.activeElement?.id,
          message: message?.textContent,
          isFieldInSight: isInSight(document.activeElement),
          isMessageInSight: isInSight(message),
        };
      }, null);
    await expect.poll(places, { timeout: 10_000 }).toEqual({
      focus: "message",
      message: expect.stringMatching(/\w/),
      isFieldInSight: true,
      isMessageInSight: true,
    });
  });
}
