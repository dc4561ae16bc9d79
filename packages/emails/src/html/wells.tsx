import { Heading } from "@react-email/components";
import type { CSSProperties, ReactNode } from "react";
import type { Block } from "../document.ts";
import { oneLine } from "../plain.ts";
import { each, Runs } from "./inline.tsx";
import { Rows } from "./rows.tsx";
import { font, tone } from "./theme.ts";

type Of<Kind extends Block["kind"]> = { of: Extract<Block, { kind: Kind }> };

/** The heading of a section or a well. */
export function Subheading({ text }: { text: string }): ReactNode {
  return (
    <Heading as="h2" {...tone("ink", { ...font, margin: 0, fontWeight: 700 })}>
      {oneLine(text)}
    </Heading>
  );
}

/** A sunken box with a heading: how to check, what to do when the button does not work. */
export function Well({ of: { title, lines, code } }: Of<"well">): ReactNode {
  return (
    <Rows>
      <tr>
        <td {...tone("well", { ...font, padding: "18px 20px", borderRadius: "12px" })}>
          <Subheading text={title} />
          {each(lines, (line) => (
            <div>
              <Runs of={line} />
            </div>
          ))}
          {code !== null && <Digits size="34px" code={code} />}
        </td>
      </tr>
    </Rows>
  );
}

/** The code of a mail whose point is the code. */
export function CodeView({ of: { code, line } }: Of<"code">): ReactNode {
  return (
    <Rows>
      <tr>
        <td align="center" {...tone("well", { ...font, padding: "16px 20px 18px", borderRadius: "12px" })}>
          <Digits size="40px" code={code} />
          <div {...tone("ink", { ...font, fontSize: "15px" })}>{oneLine(line)}</div>
        </td>
      </tr>
    </Rows>
  );
}

function Digits({ code, size }: { code: string; size: string }): ReactNode {
  const style: CSSProperties = {
    ...font,
    fontSize: size,
    lineHeight: "52px",
    fontWeight: 700,
    letterSpacing: "4px",
    whiteSpace: "nowrap",
    unicodeBidi: "isolate",
  };
  return (
    <div dir="ltr" {...tone("ink", style)}>
      {oneLine(code)}
    </div>
  );
}
