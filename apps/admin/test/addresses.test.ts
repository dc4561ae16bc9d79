import { expect, test } from "vitest";
import { asciiDomain } from "../src/text/addresses.ts";

test("A29: an internationalised domain has its ASCII form beside it, any other has none", () => {
  expect(asciiDomain("User@bücher.example")).toBe("xn--bcher-kva.example");
  expect(asciiDomain("user@gіthub.com")).toMatch(/^xn--/);
  expect(asciiDomain("Jane.Doe@Example.COM")).toBeNull();
  expect(asciiDomain("user@xn--bcher-kva.example")).toBeNull();
  expect(asciiDomain("no address ü")).toBeNull();
});
