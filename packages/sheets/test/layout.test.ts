import { describe, expect, it } from "vitest";
import { workbookFile } from "../src/files.ts";
import { chooseSheet, findLayout, importRows, type Layout, layoutAt } from "../src/index.ts";
import { fileOf, rowsOf, sheetOf } from "./support.ts";

const table = (...lines: string[]) => sheetOf(lines.join("\n"));
const layoutOf = (...lines: string[]) => findLayout(table(...lines));

describe("The columns are found by their headers", () => {
  it.each([
    ["email,groups", 0, 1],
    ["GROUP,E-MAIL", 1, 0],
    ["Name,E-mail Address,Team", 1, 2],
    ["Work Email*,Department (school)", 0, 1],
    ["Mail,Dept.", 0, 1],
    ["emailaddress,class", 0, 1],
    ["Correo electrónico,Grupo", 0, 1],
    ["Dirección de correo,Departamento", 0, 1],
    ["User Principal Name,Unit", 0, 1],
    ["Department,Group name,email", 2, 1],
    ["email,phone", 0, null],
    ["email,Area code,Unit price", 0, null],
  ])("%s", (header, email, groups) => {
    const cells = header.split(",").map((_, column) => (column === email ? "a@x.co" : "x"));
    expect(layoutOf(header, cells.join(","))).toMatchObject({
      headerRow: 1,
      email,
      groups,
      emailChoices: [],
    });
  });

  it("below lines that are no header, though they speak of e-mail", () => {
    const lines = [
      "E-mail list of all staff",
      '"Questions to office@alder.example, please"',
      "",
      "Email,Group",
      "a@x.co,T",
    ];
    expect(layoutOf(...lines)).toMatchObject({ headerRow: 4, email: 0, groups: 1 });
  });

  it("of a column with addresses rather than of one that only sounds like it", () => {
    expect(layoutOf("Mail stop,Contact e-mail,Group", "B12,a@x.co,T")).toMatchObject({ email: 1, groups: 2 });
  });
});

describe("No row of people is taken for the header, and lost", () => {
  it.each([
    ["a group", ["User,Group", "a@x.co,Sales", "b@x.co,Email marketing", "c@x.co,Sales"]],
    ["a group that is called as an e-mail column is", ["Usuario,Grupo", "a@x.co,Correos", "b@x.co,Ventas"]],
    ["a place", ["Who,Where", "a@x.co,North", "b@x.co,Mail room"]],
    ["a group without an e-mail", ["Who,Where", "a@x.co,North", ",Mail", "b@x.co,North"]],
    ["the first group, without an e-mail", ["Who,Where", "-,Mail", "a@x.co,North"]],
    ["a remark instead of an e-mail", ["Contact,Group", "a@x.co,T", "no e-mail yet,T", "b@x.co,T"]],
    ["the first remark instead of an e-mail", ["Contact,Group", "no e-mail yet,T", "a@x.co,T"]],
    ["an e-mail that is none", ["Contact,Group", "a@@x.co,T", "nobody,T", "b@x.co,T"]],
    [
      "a remark where another address comes later",
      ["Contact,Notes", "a@x.co,", ",no e-mail", "b@x.co,c@x.co"],
    ],
  ])("for %s", (_, lines) => {
    expect(layoutOf(...lines).headerRow).toBe(1);
  });

  it("where there is no header at all", () => {
    const lines = ["a@x.co,Sales", "b@x.co,Email marketing", "no e-mail yet,Mail", "c@x.co,Sales"];
    expect(layoutOf(...lines)).toMatchObject({ headerRow: null, email: 0 });
  });

  it("but a header that repeats on each page of a print is found once", () => {
    const lines = ["Email,Group", "a@x.co,T", "Email,Group", "b@x.co,T"];
    expect(rowsOf(table(...lines)).map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});

describe("A header is found all the same", () => {
  it.each([
    [
      "below a title with an address, apart from the table",
      ["office@x.co", "", "Email,Group", "a@x.co,T"],
      3,
    ],
    ["above e-mails that are none", ["Email,Group", "nobody,T", "a@@x.co,T"], 1],
    ["above another column that has the only address", ["email,manager", "nobody,b@x.co"], 1],
    ["above nothing", ["Staff of Alder", "Email,Group"], 2],
    ["by a name of which nobody can be sure", ["Staff of Alder", "Contact e-mail,Group", "a@x.co,T"], 2],
    ["without a name that says e-mail, below a title", ["Staff", "Who,Where", "a@x.co,T"], 2],
  ])("%s", (_, lines, headerRow) => {
    expect(layoutOf(...lines)).toMatchObject({ headerRow });
  });
});

describe("Two e-mail columns are asked about, with a sample of each", () => {
  const sheet = table("Work email,Private email,Group", "a@x.co,ann@home.example,T", "b@x.co,,T");

  it("and nothing is taken before", () => {
    const layout = findLayout(sheet);
    expect(layout.email).toBeNull();
    expect(layout.emailChoices).toEqual([
      { column: 0, header: "Work email", samples: ["a@x.co", "b@x.co"] },
      { column: 1, header: "Private email", samples: ["ann@home.example"] },
    ]);
    expect(importRows(sheet, layout)).toMatchObject({ ok: false, code: "NO_EMAIL_COLUMN" });
  });

  it("and the one that was chosen counts", () => {
    expect(importRows(sheet, { ...findLayout(sheet), email: 1 })).toMatchObject({
      rows: [{ row: 2, email: "ann@home.example", groups: "T" }],
      withoutEmail: [3],
    });
  });
});

describe("A sheet without a header that names an e-mail", () => {
  it("is read by the column that holds addresses", () => {
    expect(layoutOf("Who,Where", "a@x.co,T", "b@x.co,T")).toMatchObject({
      headerRow: 1,
      email: 0,
      groups: null,
    });
    expect(layoutOf("a@x.co,T", "b@x.co,T")).toMatchObject({ headerRow: null, email: 0 });
    expect(rowsOf(table("a@x.co", "b@x.co")).map(({ row }) => row)).toEqual([1, 2]);
  });

  it("and without addresses is refused with the headers that it has", () => {
    const sheet = table("Name, Phone ,Team", "Ann,555,Teachers");
    const refusal = { ok: false, code: "NO_EMAIL_COLUMN", headers: ["Name", "Phone", "Team"] };
    expect(importRows(sheet, findLayout(sheet))).toEqual(refusal);
  });
});

describe("A header that a person chose", () => {
  const sheet = table("Email,Group", "Mail,Team", "a@x.co,T");

  it("is followed, with its own names", () => {
    const layout = layoutAt(sheet, 2);
    expect(layout).toMatchObject({ headerRow: 2, email: 0, groups: 1 });
    expect(layout.columns.map(({ header }) => header)).toEqual(["Mail", "Team"]);
  });

  it("may be none: then columns are told by what stands in them", () => {
    expect(layoutAt(sheet, null)).toMatchObject({ headerRow: null, email: 0, groups: null });
  });
});

describe("Rows", () => {
  const layout: Layout = { headerRow: 1, email: 0, groups: 1 };

  it("are those with an e-mail; those with a group alone are named", () => {
    const sheet = table("email,group,name", "a@x.co,T,Ann", ",T,Bob", ",,Total", "nobody,,");
    expect(importRows(sheet, layout)).toEqual({
      ok: true,
      rows: [
        { row: 2, email: "a@x.co", groups: "T" },
        { row: 5, email: "nobody", groups: "" },
      ],
      withoutEmail: [3],
    });
  });

  it("with a formula that has no value are handed on, and not told as left", () => {
    const sheet = table("email,group", "a@x.co,T");
    const formula = { number: 3, hidden: false, cells: ["", "T"], formulas: [0] };
    expect(importRows({ ...sheet, rows: [...sheet.rows, formula] }, layout)).toMatchObject({
      rows: [{ row: 2 }, { row: 3, formula: true }],
      withoutEmail: [],
    });
  });

  it("are 500 at most; more are refused with their number", () => {
    const list = (count: number) => table("email", ...Array.from({ length: count }, (_, i) => `p${i}@x.co`));
    expect(rowsOf(list(500))).toHaveLength(500);
    for (const count of [501, 3000]) {
      const refusal = { ok: false, code: "TOO_MANY_ROWS", count, limit: 500 };
      expect(importRows(list(count), layout)).toEqual(refusal);
    }
  });

  it("of a long sheet with few addresses are all there", () => {
    const blank = Array.from({ length: 2000 }, (_, i) => `,,note ${i}`);
    expect(rowsOf(table("email,group,note", ...blank, "a@x.co,T,"))).toEqual([
      { row: 2002, email: "a@x.co", groups: "T" },
    ]);
  });

  it("of a long sheet are all there where any column of addresses has few enough", () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `p${i}@x.co,${i < 300 ? `q${i}@x.co` : ""}`);
    const sheet = table("Email,Contact", ...lines);
    const guess = findLayout(sheet);
    expect(importRows(sheet, guess)).toMatchObject({ code: "TOO_MANY_ROWS", count: 2000 });
    expect(importRows(sheet, { ...guess, email: 1 })).toMatchObject({ ok: true, rows: { length: 300 } });
  });

  it("of a long sheet are counted by the column that was found, and only its beginning is handed on", () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `p${i}@x.co,${i < 600 ? `q${i}@x.co` : ""},x`);
    const sheet = table("Email,Contact,Note", ...lines);
    expect(sheet.rows.length).toBeLessThan(100);
    expect(importRows(sheet, findLayout(sheet))).toMatchObject({ code: "TOO_MANY_ROWS", count: 2000 });
  });

  it("of a long sheet without any address are not handed on either", () => {
    const names = Array.from({ length: 2000 }, (_, i) => `Person ${i}`);
    expect(table("Name", ...names)).toMatchObject({ rows: { length: 60 }, tooMany: 2001 });
    expect(table("Email", ...names)).toMatchObject({ rows: { length: 60 }, tooMany: 2000 });
  });

  it("are none in a sheet that has only a header", () => {
    expect(importRows(table("email,groups"), layout)).toEqual({ ok: false, code: "NO_ROWS" });
  });

  it("leave out the example of our template, in whatever sheet it stands", () => {
    expect(rowsOf(table("email,groups", "Sample.Person@example.com,Teachers", "a@x.co,T"))).toHaveLength(1);
  });

  it("take an apostrophe away that keeps a text from being a formula, and no other", () => {
    const sheet = table("email,groups", "'+jane@x.co,'=T", "'quoted'@x.co,'80s", "o'brien@x.co,T");
    expect(rowsOf(sheet).map(({ email, groups }) => [email, groups])).toEqual([
      ["+jane@x.co", "=T"],
      ["'quoted'@x.co", "'80s"],
      ["o'brien@x.co", "T"],
    ]);
  });
});

describe("The sheet", () => {
  const book = (...sheets: [name: string, ...lines: string[]][]) =>
    fileOf(
      workbookFile(sheets.map(([name, ...lines]) => ({ name, rows: lines.map((line) => line.split(",")) }))),
    );

  it("is the one of people", () => {
    expect(chooseSheet(book(["Notes", "Ask Dana"], ["Staff", "email", "a@x.co"]))).toEqual({
      sheet: 1,
      choices: [1],
    });
  });

  it("is asked for where several have people", () => {
    const file = book(["North", "email", "a@x.co"], ["Notes", "x"], ["South", "email", "b@x.co"]);
    expect(chooseSheet(file)).toEqual({ sheet: null, choices: [0, 2] });
  });

  it("is any where none has people, so that its headers can be told", () => {
    expect(chooseSheet(book(["A", "Name", "Ann"], ["B", "Name", "Bob"]))).toEqual({
      sheet: null,
      choices: [0, 1],
    });
  });

  it("is a hidden one only where there is no other", () => {
    const [shown, hidden] = book(["Shown", "email", "a@x.co"], ["Hidden", "email", "b@x.co"]).sheets;
    if (!shown || !hidden) throw new Error("no sheets");
    const sheets = [{ ...hidden, hidden: true }, shown];
    expect(chooseSheet({ sheets })).toEqual({ sheet: 1, choices: [1] });
    expect(chooseSheet({ sheets: sheets.slice(0, 1) })).toEqual({ sheet: 0, choices: [0] });
  });

  it("called Instructions is one of people unless it comes with our template's others", () => {
    const file = book(["Instructions", "email", "a@x.co"], ["Staff", "email", "b@x.co"]);
    expect(file.sheets.map(({ name }) => name)).toEqual(["Instructions", "Staff"]);
  });
});
