import { expect, test } from "vitest";
import { readerNetwork, siteNetwork } from "./network";

test.each([
  ["203.0.113.7", "203.0.113.7", "203.0.113"],
  ["::ffff:203.0.113.7", "203.0.113.7", "203.0.113"],
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
