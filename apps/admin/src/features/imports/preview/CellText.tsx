import { m } from "../../../generated/paraglide/messages.js";
import { AddressText } from "../AddressText.tsx";
import type { ShownRow } from "./changes.ts";
import { emailMark, type GroupNames, readGroups } from "./verdictText.ts";

/** An e-mail cell as it is read, with its mistake underlined. */
export function EmailText({ row }: { readonly row: ShownRow }) {
  if (row.email === "") return <span className="soft">{m.cell_empty()}</span>;
  if (row.waiting) return row.email;
  return <AddressText cell={row}>{(text) => <Marked text={text} mark={emailMark(row)} />}</AddressText>;
}

interface MarkedProps {
  readonly text: string;
  readonly mark: ReturnType<typeof emailMark>;
}

function Marked({ text, mark }: MarkedProps) {
  if (!mark) return text;
  const [good, wrong] = mark;
  return (
    <>
      {good}
      <span className="wavy">{wrong || "​"}</span>
    </>
  );
}

interface GroupsTextProps {
  readonly row: ShownRow;
  readonly names: GroupNames;
}

/** A groups cell as it is read: what it says otherwise is struck, what is no group's is underlined. */
export function GroupsText({ row, names }: GroupsTextProps) {
  if (row.waiting) return row.groups || <span className="soft">{m.cell_empty()}</span>;
  const read = readGroups(row, names);
  if (read.length === 0) {
    const text = row.groups || row.mergedGroups;
    return <span className="soft">{text || m.cell_empty()}</span>;
  }
  return read.map(({ name, known, typed }, place) => (
    <span key={name}>
      {place > 0 && "; "}
      {known ? name : <span className="wavy">{name}</span>}
      {typed !== null && <s className="typed">{typed}</s>}
    </span>
  ));
}
