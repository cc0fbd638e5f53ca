import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caching } from "./caching";

const { browser, shared, whileRevalidating, ifError, renew } = caching;
const textOf = (path: string) => readFileSync(path, "utf8");
const days = (seconds: number) => seconds / (24 * 3600);

test("nginx caches redirects and 404s as briefly as pages, and stale pages as long", () => {
  const config = textOf("deploy/nginx.conf");
  const valid = [...config.matchAll(/proxy_cache_valid [\d ]*?(\d+)s;/g)].map(([, seconds]) =>
    Number(seconds),
  );
  expect(valid).toEqual([shared, shared]);
  expect(config).toContain(` inactive=${days(ifError)}d `);
});

test("every route revalidates after the same time", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const times = routes.flatMap((name) =>
    [...textOf(join("app", name)).matchAll(/export const revalidate = (\d+);/g)].map(([, seconds]) =>
      Number(seconds),
    ),
  );
  expect(times.length).toBeGreaterThan(10);
  expect(new Set(times)).toEqual(new Set([renew]));
  expect(textOf("next.config.js")).toContain(`expireTime: ${2 * renew},`);
});

test("docs/deploy.md names the same times", () => {
  const row = /^\| Pages \|.*$/m.exec(textOf("docs/deploy.md"))?.[0];
  expect(row?.match(/\d+ s\b/g)).toEqual(
    [shared, whileRevalidating, browser].map((seconds) => `${seconds} s`),
  );
});
