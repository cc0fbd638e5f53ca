import { expect, test } from "vitest";
import { isWithin, parseNetworks, readerNetwork, siteNetwork } from "./network";

test.each([
  ["203.0.113.7", "203.0.113.7", "203.0.113"],
  ["::ffff:203.0.113.7", "203.0.113.7", "203.0.113"],
  ["::FFFF:cb00:7107", "203.0.113.7", "203.0.113"],
  ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7", "203.0.113"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2", "2001:db8:1"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2", "2001:db8:1"],
  ["2001:db8::1", "2001:db8:0:0", "2001:db8:0"],
  ["[2001:db8::1]", "2001:db8:0:0", "2001:db8:0"],
  ["fe80::1%eth0", "fe80:0:0:0", "fe80:0:0"],
  ["::1", "0:0:0:0", "0:0:0"],
])("the reader network of %s is %s, its site network %s", (address, reader, site) => {
  expect(readerNetwork(address)).toBe(reader);
  expect(siteNetwork(address)).toBe(site);
});

test.each(["", "unknown", "203.0.113", "203.0.113.7:443", "2001:db8::1::2", "203.0.113.7, 10.0.0.1"])(
  "%j is not an address",
  (address) => {
    expect(readerNetwork(address)).toBeUndefined();
    expect(siteNetwork(address)).toBeUndefined();
  },
);

test.each([
  ["203.0.113.7", true],
  ["::ffff:203.0.113.7", true],
  ["::ffff:cb00:7107", true],
  ["203.0.114.7", false],
  ["2001:db8:77:1::9", true],
  ["[2001:db8:77:1::9%eth0]", true],
  ["2001:db9::1", false],
  ["", false],
  ["unknown", false],
])("%j is within the list of networks: %j", (address, expected) => {
  expect(isWithin(parseNetworks("203.0.113.0/24, 2001:db8::/32"), address)).toBe(expected);
  expect(isWithin(parseNetworks(" "), address)).toBe(false);
});

test.each([
  "203.0.113.0",
  "203.0.113.0/33",
  "0.0.0.0/0",
  "::/0",
  "2001:db8::/65",
  "carrier/24",
  "203.0.113/24",
])("%j is not a network", (text) => {
  expect(() => parseNetworks(`10.0.0.0/8 ${text}`)).toThrow(`"${text}" must be a network such as`);
});
