import { expect } from "playwright/test";
import { runner } from "../../lib/programs/child-process";
import { isNginxMissing, withNginx, without } from "../http/nginx";
import { rawRequest } from "../http/raw-request";
import { environmentOf } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { run } from "../site/programs";
import { storedReaders, viewHeaders } from "../site/views";
import { noon } from "./words";

const anHourLater = new Date(Date.parse(noon) + 3_600_000).toISOString();
const ready = async (address: string) => (await rawRequest(address, "/readyz")).body.toString();

test("a paper behind a proxy that drops Accept-Language reports after an hour that it counts nobody: in its log, at /readyz and to the desk", async ({
  copy,
}) => {
  test.skip(isNginxMissing, "nginx is not installed");
  const view = (address: string, reader: number) =>
    rawRequest(address, "/api/views", {
      method: "POST",
      headers: viewHeaders(address, `Reader/${reader}`),
      body: JSON.stringify({ slug: "the-whole-story", rail: false }),
    });
  const edit = (config: string) => without(config, /proxy_set_header Accept-Language/);

  const early = await copy.serveAt(noon);
  await withNginx({ site: early.address, edit }, async (nginx) => {
    for (let reader = 0; reader < 5; reader += 1)
      expect((await view(nginx.address, reader)).status).toBe(204);
    expect(await ready(nginx.address)).not.toContain("views");
  });
  await early.program.stop();
  expect(early.program.output()).not.toContain("counts nobody");
  expect(await storedReaders(copy)).toEqual({});

  const { address, program } = await copy.serveAt(anHourLater);
  await expect.poll(() => ready(address)).toMatch(/^ready\n[\s\S]*views: nobody counted for an hour\n$/);
  expect(await ready(address)).not.toMatch(/Accept|\b5\b/);
  expect(program.output().match(/Most Read counts nobody: .*/g)).toEqual([
    expect.stringMatching(
      /all 5 views .* \(no Accept-Language 5\)\. Probable cause: Accept-Language is not passed on\..*deploy\/nginx\.conf/,
    ),
  ]);

  const desk = await run([runner, "lib/programs/most-read.ts"], {
    env: environmentOf(copy, anHourLater),
  });
  expect(desk.code).toBe(0);
  expect(desk.output).toContain("Most Read counts nobody: all 5 views");
  expect(desk.output).toContain("0 views counted; not counted: no Accept-Language 5.");

  // With the shipped file, a reader counts.
  await withNginx({ site: address }, async (nginx) => {
    expect((await view(nginx.address, 6)).status).toBe(204);
  });
  await expect.poll(() => ready(address)).not.toContain("views");
  expect(program.output().match(/Most Read counts readers again/g)).toHaveLength(1);
});

test("the desk sees how many pages were served beside the views", async ({ copy }) => {
  const { address, program } = await copy.serveAt(noon);
  for (const path of ["/", "/the-whole-story", "/feed.xml", "/there-is-no-such-page"])
    await rawRequest(address, path);
  await program.stop();
  const { output } = await run([runner, "lib/programs/most-read.ts"], {
    env: environmentOf(copy, noon),
  });
  expect(output).toContain("In the last 24 hours: 2 pages served, 0 views counted.");
});
