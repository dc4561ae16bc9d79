import type { CSSProperties, ReactNode } from "react";

/** A layout table as wide as its column; screen readers pass over it. */
export function Rows({ style, children }: { style?: CSSProperties; children: ReactNode }): ReactNode {
  return (
    <table
      role="presentation"
      width="100%"
      border={0}
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: "separate", ...style }}
    >
      <tbody>{children}</tbody>
    </table>
  );
}
