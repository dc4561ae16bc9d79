import { describe, expect, it } from "vitest";
import { addressText, atDomain, shownAddress } from "../src/features/imports/cellAddress.ts";

describe("The address of an e-mail cell", () => {
  it("is shown as it was typed where that says the same", () => {
    const cell = { email: " Ana.Ruiz@Alder.example", address: "ana.ruiz@alder.example" };
    expect(shownAddress(cell)).toEqual({ text: "Ana.Ruiz@Alder.example", typed: null, written: null });
    expect(addressText({ email: "m.ruiz@@alder", address: null })).toBe("m.ruiz@@alder");
  });

  it.each([
    ["a domain that was put right", "ana@gmial.com", "ana@gmail.com"],
    ["what a mail program put around it", "Ruiz, Ana <ana@alder.example>", "ana@alder.example"],
    ["a prefix", "mailto:ana@alder.example", "ana@alder.example"],
  ])("is shown with what was typed beside it: %s", (_, email, address) => {
    expect(shownAddress({ email, address })).toEqual({ text: address, typed: email, written: null });
    expect(addressText({ email, address })).toBe(address);
  });

  it("is shown with the form that mail programs write where its letters are others", () => {
    const cell = { email: "Ana@münchen.example", address: "ana@xn--mnchen-3ya.example" };
    expect(shownAddress(cell)).toEqual({ text: cell.email, typed: null, written: cell.address });
  });

  it("takes the domain that was meant, whatever stands around it", () => {
    const to = (email: string, address: string) => atDomain({ email, address }, "gmail.com");
    expect(to("d.haddad@gmial.com", "d.haddad@gmial.com")).toBe("d.haddad@gmail.com");
    expect(to("Ana Ruiz <ana@gmial.com>", "ana@gmial.com")).toBe("ana@gmail.com");
    expect(to("mailto:ana@gmial.com;", "ana@gmial.com")).toBe("ana@gmail.com");
  });
});
