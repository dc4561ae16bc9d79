import { describe, expect, test } from "vitest";
import { sourceOf } from "../../src/http/source.ts";

describe("the address that a request counts under", () => {
  test("is the socket's, whatever the request says of itself, as long as no proxy is trusted", () => {
    expect(sourceOf("203.0.113.7", null, 0)).toBe("203.0.113.7");
    expect(sourceOf("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7");
    expect(sourceOf(undefined, "198.51.100.1", 0)).toBe("unknown");
  });

  test("is what the outermost trusted proxy saw, and not what the visitor wrote before it", () => {
    expect(sourceOf("10.0.0.1", "198.51.100.1", 1)).toBe("198.51.100.1");
    expect(sourceOf("10.0.0.1", "1.2.3.4, 198.51.100.1", 1)).toBe("198.51.100.1");
    expect(sourceOf("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", 2)).toBe("198.51.100.1");
    expect(sourceOf("10.0.0.1", " 198.51.100.1 ,, ", 1)).toBe("198.51.100.1");
  });

  test("is the socket's where a proxy says nothing, or less than it should", () => {
    expect(sourceOf("10.0.0.1", null, 1)).toBe("10.0.0.1");
    expect(sourceOf("10.0.0.1", "", 1)).toBe("10.0.0.1");
    expect(sourceOf("10.0.0.1", "198.51.100.1", 2)).toBe("10.0.0.1");
  });

  test("is the /64 of an IPv6 address, however it is written", () => {
    const one = "2001:db8:0:1::/64";
    for (const address of [
      "2001:db8:0:1::1",
      "2001:db8:0:1:ffff:ffff:ffff:ffff",
      "2001:0db8:0000:0001:0000:0000:0000:0001",
      "2001:DB8:0:1::abcd",
      "2001:db8::1:0:0:0:1",
    ]) {
      expect(sourceOf(address, null, 0), address).toBe(one);
    }
    expect(sourceOf("2001:db8:0:2::1", null, 0)).not.toBe(one);
    expect(sourceOf("10.0.0.1", "2001:db8:0:1::9", 1)).toBe(one);
    expect(sourceOf("::1", null, 0)).toBe("0:0:0:0::/64");
  });

  test("is the IPv4 address where a socket shows it as IPv6, so that not everybody counts as one", () => {
    expect(sourceOf("::ffff:203.0.113.7", null, 0)).toBe("203.0.113.7");
    expect(sourceOf("::FFFF:203.0.113.7", null, 0)).toBe("203.0.113.7");
    expect(sourceOf("::ffff:203.0.113.8", null, 0)).not.toBe(sourceOf("::ffff:203.0.113.7", null, 0));
  });

  test("is the address without the port or brackets that some proxies add", () => {
    expect(sourceOf("10.0.0.1", "198.51.100.1:52344", 1)).toBe("198.51.100.1");
    expect(sourceOf("10.0.0.1", "[2001:db8:0:1::9]:443", 1)).toBe("2001:db8:0:1::/64");
  });
});
