import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Administrator, type AdministratorChange, administratorChangeProblem } from "../../src/index.ts";

const carmen: Administrator = { accountId: "carmen", role: "OWNER" };
const dana: Administrator = { accountId: "dana", role: "ADMIN" };
const ines: Administrator = { accountId: "ines", role: "OWNER" };

describe("An organization keeps an owner", () => {
  it("the last one can neither become ADMIN nor be removed, whoever else administers", () => {
    for (const role of ["ADMIN", null] as const) {
      expect(administratorChangeProblem([carmen], { accountId: "carmen", role })).toBe("LAST_OWNER");
      expect(administratorChangeProblem([carmen, dana], { accountId: "carmen", role })).toBe("LAST_OWNER");
    }
  });

  it("one of two owners can", () => {
    for (const role of ["ADMIN", null] as const) {
      expect(administratorChangeProblem([carmen, dana, ines], { accountId: "carmen", role })).toBeNull();
    }
  });

  it("others can become owner, stay what they are, or be removed", () => {
    for (const role of ["OWNER", "ADMIN", null] as const) {
      expect(administratorChangeProblem([carmen, dana], { accountId: "dana", role })).toBeNull();
    }
    expect(administratorChangeProblem([carmen], { accountId: "carmen", role: "OWNER" })).toBeNull();
  });

  it("after any series of changes that were allowed", () => {
    const people = ["a", "b", "c", "d"];
    const changes = fc.array(
      fc.record<AdministratorChange>({
        accountId: fc.constantFrom(...people),
        role: fc.constantFrom("OWNER", "ADMIN", null),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(changes, (series) => {
        let administrators: Administrator[] = [
          { accountId: "a", role: "OWNER" },
          { accountId: "b", role: "OWNER" },
          { accountId: "c", role: "ADMIN" },
        ];
        for (const change of series) {
          if (administratorChangeProblem(administrators, change) !== null) continue;
          const others = administrators.filter(({ accountId }) => accountId !== change.accountId);
          const was = others.length < administrators.length;
          administrators =
            was && change.role ? [...others, { accountId: change.accountId, role: change.role }] : others;
        }
        expect(administrators.some(({ role }) => role === "OWNER")).toBe(true);
      }),
    );
  });
});
