import type { CSSProperties, ReactNode } from "react";
import type { Block } from "../document.ts";
import { oneLine } from "../plain.ts";
import { each, Runs } from "./inline.tsx";
import { Rows } from "./rows.tsx";
import { font, tone } from "./theme.ts";

type Of<Kind extends Block["kind"]> = { of: Extract<Block, { kind: Kind }> };

/** From and To. */
export function Facts({ of: { rows } }: Of<"facts">): ReactNode {
  return (
    <Rows>
      {each(rows, (row) => (
        <tr>
          <td valign="baseline" width={64} {...tone("soft", { ...font, fontSize: "15px", padding: "8px 0" })}>
            {oneLine(row.label)}
          </td>
          <td valign="baseline" {...tone("ink", { ...font, padding: "8px 0" })}>
            <Runs of={row.value} />
          </td>
        </tr>
      ))}
    </Rows>
  );
}

/** Trainings, each with its length at the end of the line. */
export function Trainings({ of: { rows, more } }: Of<"trainings">): ReactNode {
  const rule = (last: boolean): CSSProperties => ({
    ...font,
    padding: "9px 0 10px",
    borderStyle: "solid",
    borderWidth: last ? "0" : "0 0 1px",
  });
  return (
    <Rows>
      {each(rows, (row, index) => {
        const style = rule(index === rows.length - 1 && more === null);
        return (
          <tr>
            <td valign="top" {...tone("line", style)}>
              <strong {...tone("ink")}>{oneLine(row.title)}</strong>
            </td>
            <td valign="top" align="right" {...tone("line", { ...style, whiteSpace: "nowrap" })}>
              <span {...tone("soft", { paddingLeft: "16px" })}>{oneLine(row.length)}</span>
            </td>
          </tr>
        );
      })}
      {more !== null && (
        <tr>
          <td colSpan={2} {...tone("soft", rule(true))}>
            {oneLine(more)}
          </td>
        </tr>
      )}
    </Rows>
  );
}

/** What happens, one numbered dot for each step. */
export function Steps({ of: { items } }: Of<"steps">): ReactNode {
  return (
    <Rows>
      {each(items, (item, index) => (
        <tr>
          <td valign="top" width={40} style={{ padding: "7px 0" }}>
            <div {...tone("step", { ...font, ...dot })}>{index + 1}</div>
          </td>
          <td valign="top" {...tone("ink", { ...font, padding: "7px 0" })}>
            {oneLine(item)}
          </td>
        </tr>
      ))}
    </Rows>
  );
}

const dot: CSSProperties = {
  width: "26px",
  borderRadius: "13px",
  fontSize: "15px",
  fontWeight: 700,
  textAlign: "center",
};
