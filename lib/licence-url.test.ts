import { expect, test } from "vitest";
import { licenceUrl } from "./licence-url";

test.each([
  ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["cc by-sa 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
  ["CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"],
  ["CC BY-SA 3.0 AT", "https://creativecommons.org/licenses/by-sa/3.0/at/"],
  ["Creative Commons BY 2.0", "https://creativecommons.org/licenses/by/2.0/"],
  ["CC BY 4.0 International", "https://creativecommons.org/licenses/by/4.0/"],
  ["CC BY-SA 3.0 Unported", "https://creativecommons.org/licenses/by-sa/3.0/"],
  ["CC0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["Public domain", "https://creativecommons.org/publicdomain/mark/1.0/"],
  ["OGL v3", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"],
  ["https://paper.example/licence", "https://paper.example/licence"],
])("the licence %s is at %s", (name, url) => {
  expect(licenceUrl(name)).toBe(url);
});

test.each(["CC BY", "All rights reserved", "By permission", "CC BY 4.0 and MIT", "CC XX 4.0", "", "4.0"])(
  "%s names no one licence",
  (name) => {
    expect(licenceUrl(name)).toBeUndefined();
  },
);
