import { describe, expect, it } from "vitest";
import { formatCode, parseCode } from "../src/index.ts";

describe("A code", () => {
  it.each(["482913", "482 913", "482-913", " 482\u00a0913\n", "4 8 2 9 1 3", "482–913"])(
    "is read from %j",
    (typed) => {
      expect(parseCode(typed)).toBe("482913");
    },
  );

  it.each(["", "48291", "4829130", "482a913", "４８２９１３", "482913e0", "1".repeat(1000)])(
    "is not %j",
    (typed) => {
      if (typed !== "-482913e0") expect(parseCode(typed)).toBeNull();
      else expect(parseCode(typed)).not.toBe("482913");
    },
  );

  it("is shown in two groups and read again", () => {
    expect(formatCode("082913")).toBe("082 913");
    expect(parseCode(formatCode("082913"))).toBe("082913");
  });
});
