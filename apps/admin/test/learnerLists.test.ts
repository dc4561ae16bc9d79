import type { Reader } from "@muster/sheets";
import { describe, expect, it } from "vitest";
import { emailsIn } from "../src/features/learners/byList/emailsIn.ts";
import { emailsOfFile } from "../src/features/learners/byList/emailsOfFile.ts";
import { exportTable } from "../src/features/learners/exporting/exportTable.ts";
import { collect, EXPORT_MAX, TooManyRows } from "../src/features/learners/exporting/pages.ts";

describe("The addresses in a list", () => {
  it("are found however they are separated, with names around them", () => {
    const text = "a@x.co, b@x.co; c@x.co\nJane Doe <d@x.co>\n“e@x.co”\tTeachers\tf@x.co\n(mailto:g@x.co).";
    expect(emailsIn(text)).toEqual(["a", "b", "c", "d", "e", "f", "g"].map((name) => `${name}@x.co`));
  });

  it("are taken whole, with an apostrophe or an ampersand in them", () => {
    expect(emailsIn("O'Brien <o'brien@x.org>, a&b@x.org")).toEqual(["o'brien@x.org", "a&b@x.org"]);
    expect(emailsIn("o’brien@x.org")).toEqual(["o’brien@x.org"]);
  });

  it("are taken without the quotes around them", () => {
    expect(emailsIn("'a@x.org', 'o'brien@x.org'; ‘b@x.org’.\nc@x.org'")).toEqual([
      "a@x.org",
      "o'brien@x.org",
      "b@x.org",
      "c@x.org",
    ]);
  });

  it("stand there once, and a header is none", () => {
    expect(emailsIn("E-mail\r\na@x.co\r\nA@X.co\r\n\r\n")).toEqual(["a@x.co"]);
  });

  it("leave nothing out in silence: what is no address is told as not found", () => {
    expect(emailsIn("a@x.co\nJane Doe\n")).toEqual(["a@x.co", "Jane Doe"]);
    expect(emailsIn("Jane Doe")).toEqual(["Jane Doe"]);
    expect(emailsIn("  \n ")).toEqual([]);
  });
});

describe("The addresses of a file", () => {
  const rowOf = (cells: readonly string[], index: number) => ({
    ...{ number: index + 1, hidden: false, cells, formulas: [] },
  });
  const readerOf = (rows: readonly (readonly string[])[]): Pick<Reader, "read"> => ({
    read: async () => ({
      ok: true,
      file: {
        ...{ name: "list.csv", kind: "csv" },
        sheets: [{ name: "list.csv", hidden: false, rows: rows.map(rowOf), merges: [], tooMany: null }],
      },
    }),
  });
  const read = (rows: readonly (readonly string[])[]) =>
    emailsOfFile(readerOf(rows), new File([], "list.csv"));

  it("are those of its e-mail column, whole", async () => {
    const rows = [
      ["E-mail", "Group"],
      ...[
        ["o'brien@x.org", "Teachers"],
        ["a&b@x.org", "Teachers"],
      ],
    ];
    expect(await read(rows)).toEqual({ ok: true, emails: ["o'brien@x.org", "a&b@x.org"] });
  });
});

const pagesOf = (all: readonly number[], size: number) => {
  const asked: (string | null)[] = [];
  const page = async (after: string | null) => {
    asked.push(after);
    const from = Number(after ?? 0);
    const next = from + size < all.length ? String(from + size) : null;
    return { rows: all.slice(from, from + size), next };
  };
  return { asked, page };
};
const { signal } = new AbortController();
const common = { wanted: () => true, onRead: () => undefined, signal };

describe("An export", () => {
  it("reads all pages, each once", async () => {
    const { page, asked } = pagesOf([1, 2, 3, 4, 5], 2);
    const read: number[] = [];
    expect(await collect({ ...common, page, onRead: (count) => read.push(count) })).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toEqual([null, "2", "4"]);
    expect(read).toEqual([2, 4, 5]);
  });

  it("leaves out who is not wanted", async () => {
    const { page } = pagesOf([1, 2, 3, 4, 5], 2);
    expect(await collect({ ...common, page, wanted: (row) => row !== 2 })).toEqual([1, 3, 4, 5]);
  });

  it("asks again for a page that failed, and ends at once when it is given up", async () => {
    const { page } = pagesOf([1, 2, 3], 2);
    let failures = 1;
    const shaky = async (after: string | null) => {
      if (after && failures-- > 0) throw new Error("no connection");
      return page(after);
    };
    expect(await collect({ ...common, page: shaky })).toEqual([1, 2, 3]);
    const controller = new AbortController();
    controller.abort();
    await expect(collect({ ...common, page, signal: controller.signal })).rejects.toThrow(/abort/i);
  });

  it("takes no more than a spreadsheet can bear", async () => {
    const many = async () => ({ rows: new Array<number>(EXPORT_MAX + 1).fill(1), next: null });
    await expect(collect({ ...common, page: many })).rejects.toBeInstanceOf(TooManyRows);
  });

  it("writes days that sort, and every group", () => {
    const { name, rows } = exportTable(
      [
        {
          ...{ id: "1", email: "a@x.co", name: null, status: "PENDING", expired: false, expiresAt: null },
          ...{ declinedAt: null, cancelledAt: null, emailsStopped: false, acceptedAt: null },
          invitedAt: "2026-11-27T03:00:00Z",
          delivery: { state: "DELIVERED", at: "2026-11-27T03:00:00Z", sendAt: null, reason: null },
          progress: { assigned: 3, finished: 1 },
          groups: [
            { id: "g", name: "Teachers" },
            { id: "h", name: "Coaches, spring" },
          ],
        },
      ],
      "America/Chicago",
      new Date("2026-11-27T15:00:00Z"),
    );
    expect(name).toBe("Learners 2026-11-27");
    expect(rows[1]).toEqual([
      ...["a@x.co", "", "Pending", "Delivered Nov 26", "Teachers; Coaches, spring", "3", "1"],
      ...["2026-11-26", ""],
    ]);
  });
});
