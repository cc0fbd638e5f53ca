import { beforeAll, expect, test } from "vitest";
import { lint } from "./testing/lint";

/** Files of a made-up repository: their paths, their one import, and the start of Biome's message. */
const upward = "A room of lib imports only from the rooms below it";
const probes: [file: string, source: string, message?: string][] = [
  ["lib/http/a.ts", 'import { a } from "@/lib/documents/a";', upward],
  ["lib/http/a-type.ts", 'import type { A } from "@/lib/documents/a";', upward],
  ["lib/http/type-of.ts", 'export type A = typeof import("@/lib/documents/a");', upward],
  ["lib/http/export.ts", 'export { a } from "@/lib/documents/a";', upward],
  ["lib/http/effect.ts", 'import "@/lib/documents/a";', upward],
  ["lib/http/lazy.ts", 'export const a = import("@/lib/documents/a");', upward],
  ["lib/http/down.ts", 'import { a } from "@/lib/content/a";'],
  ["lib/http/ground.ts", 'import { a } from "@/lib/urls";'],
  ["lib/urls.ts", 'import { a } from "@/lib/content/a";', upward],
  ["lib/time.ts", 'import { a } from "./content/a";', "Begin an import"],
  ["lib/http/relative.ts", 'import { a } from "../documents/a";', "Begin an import"],
  ["lib/tips/desk/relative.ts", 'import { a } from "../../content/a";', "Begin an import"],
  ["lib/tips/desk/own-room.ts", 'import { a } from "../store/a";'],
  ["lib/cards/neighbour.ts", 'import { a } from "@/lib/feeds/a";', upward],
  ["lib/feeds/neighbour.ts", 'import { a } from "@/lib/formats/a";'],
  ["lib/new-room/a.ts", 'import { a } from "@/lib/http/a";', upward],
  ["lib/server/a.ts", 'import { a } from "@/lib/programs/a";', upward],
  ["lib/programs/a.ts", 'import { a } from "@/lib/server/a";'],
  ["lib/content/reader.ts", 'import { a } from "./compile/a";', "This folder is below"],
  ["lib/content/compile/store/a.ts", 'import { a } from "../compile";', "This folder is below"],
  ["lib/content/compile/checks/a.ts", 'import { a } from "../store/a";', "This folder is below"],
  [
    "lib/content/compile/checks/b.ts",
    'import { a } from "@/lib/content/compile/pictures/a";',
    "This folder is below",
  ],
  ["lib/content/compile/checks/down.ts", 'import { a } from "../sources/a";'],
  ["lib/content/compile/checks/model.ts", 'import { a } from "../../model";'],
  ["lib/content/compile/compile.ts", 'import { a } from "./store/b";'],
  ["lib/tips/store/up.ts", 'import { a } from "../desk/a";', "This folder is below"],
  ["lib/tips/mail/neighbour.ts", 'import type { A } from "@/lib/tips/intake/a";', "This folder is below"],
  ["lib/tips/tip.ts", 'import { a } from "./store/a";', "This folder is below"],
  ["lib/tips/crypto/up.ts", 'import { a } from "../tip";', "This folder is below"],
  ["lib/tips/desk/down.ts", 'import { a } from "../mail/a";'],
  ["lib/cards/component.ts", 'import { a } from "@/components/a";', "Imports run one way"],
  ["components/a/a.tsx", 'import { a } from "@/app/now";', "Imports run one way"],
  ["app/a/page.tsx", 'import { a } from "@/bench/a";', "Imports run one way"],
  ["app/a/b/page.tsx", 'import { a } from "@/lib/store/a";', "Pages do not run"],
  ["app/a/c/page.tsx", 'import { a } from "@/lib/content/compile/a";', "Pages do not run"],
  ["app/a/d/page.tsx", 'import { a } from "@/lib/content/articles";'],
  ["lib/http/fixture.ts", 'import { a } from "@/lib/content/testing/a";', "Only tests import"],
  ["lib/http/fixture.test.ts", 'import { a } from "@/lib/content/testing/a";'],
  ["lib/http/from-test.ts", 'import { a } from "./fixture.test";', "Only tests import"],
  ["app/a/e/page.tsx", 'import { a } from "contentlayer/generated";', "Only lib/content reads"],
  [
    "lib/tips/one.ts",
    'import type { A } from "./two";\nexport type B = A;',
    "This import is part of a cycle",
  ],
  [
    "lib/tips/two.ts",
    'import type { B } from "./one";\nexport type A = B;',
    "This import is part of a cycle",
  ],
];

let messages: Map<string, string[]>;
beforeAll(() => {
  messages = lint(probes.map(([file, source]) => [file, source]));
});

test.each(probes)("%s: %s", (file, _, message) => {
  expect(messages.get(file)).toEqual(message && [expect.stringContaining(message)]);
});
