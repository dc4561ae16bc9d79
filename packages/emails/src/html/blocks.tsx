import { Heading, Text } from "@react-email/components";
import type { CSSProperties, ReactNode } from "react";
import type { Block } from "../document.ts";
import { oneLine } from "../plain.ts";
import { each, MailLink, Runs } from "./inline.tsx";
import { font, tone } from "./theme.ts";

/** One block of the sheet, with the space above it. */
export function BlockView({ of: block }: { of: Block }): ReactNode {
  switch (block.kind) {
    case "title":
      return (
        <Heading as="h1" {...tone("ink", { ...font, ...titleStyle })}>
          {oneLine(block.text)}
        </Heading>
      );
    case "heading":
      return (
        <Heading as="h2" {...tone("ink", { ...font, margin: "26px 0 0", fontWeight: 700 })}>
          {oneLine(block.text)}
        </Heading>
      );
    case "facts":
      return <Facts of={block} />;
    case "quote":
      return <Quote of={block} />;
    case "paragraph":
      return <Paragraph of={block} />;
    case "button":
      return <ButtonView of={block} />;
    case "trainings":
      return <Trainings of={block} />;
    case "steps":
      return <Steps of={block} />;
    case "well":
      return <Well of={block} />;
    case "code":
      return <CodeView of={block} />;
    case "links":
      return <Links of={block} />;
  }
}

type Of<Kind extends Block["kind"]> = { of: Extract<Block, { kind: Kind }> };

const titleStyle: CSSProperties = {
  margin: "0 0 8px",
  fontSize: "30px",
  lineHeight: "35px",
  fontWeight: 700,
  letterSpacing: "-0.3px",
};

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

function Facts({ of: { rows } }: Of<"facts">): ReactNode {
  return (
    <Rows>
      {each(rows, (row) => (
        <tr>
          <td valign="top" width={64} {...tone("soft", { ...font, fontSize: "15px", padding: "8px 0" })}>
            {oneLine(row.label)}
          </td>
          <td valign="top" {...tone("ink", { ...font, padding: "8px 0" })}>
            <Runs of={row.value} />
          </td>
        </tr>
      ))}
    </Rows>
  );
}

function Quote({ of: { lines } }: Of<"quote">): ReactNode {
  return (
    <Rows style={{ margin: "10px 0 0" }}>
      <tr>
        <td {...tone("bar", { borderStyle: "solid", borderWidth: "0 0 0 4px", padding: "2px 0 2px 16px" })}>
          <span {...tone("ink", font)}>
            {each(lines, (line, index) => (
              <>
                {index > 0 && <br />}
                {oneLine(line)}
              </>
            ))}
          </span>
        </td>
      </tr>
    </Rows>
  );
}

const paragraphStyles: Record<Extract<Block, { kind: "paragraph" }>["tone"], CSSProperties> = {
  body: { margin: "12px 0 0" },
  bold: { margin: "16px 0 0", fontWeight: 700 },
  small: { margin: "10px 0 0", fontSize: "15px", lineHeight: "23px" },
  soft: { margin: "12px 0 0", fontSize: "15px", lineHeight: "23px" },
};

function Paragraph({ of: block }: Of<"paragraph">): ReactNode {
  const style = { ...font, ...paragraphStyles[block.tone] };
  return (
    <Text
      {...(block.lang === undefined ? {} : { lang: block.lang })}
      {...tone(block.tone === "soft" ? "soft" : "ink", style)}
    >
      <Runs of={block.text} />
    </Text>
  );
}

// A coloured cell, not only a padded link: the shape stays filled where a program inverts colours by itself.
function ButtonView({ of: { label, href } }: Of<"button">): ReactNode {
  const look: CSSProperties = { ...font, fontSize: "19px", fontWeight: 700, textDecoration: "none" };
  return (
    <Rows style={{ margin: "24px 0 0" }}>
      <tr>
        <td align="center" {...tone("button", { borderRadius: "10px" })}>
          <a href={href} {...tone("button", { ...look, ...buttonShape })}>
            {oneLine(label)}
          </a>
        </td>
      </tr>
    </Rows>
  );
}

const buttonShape: CSSProperties = { display: "block", padding: "16px 12px", borderRadius: "10px" };

function Trainings({ of: { rows, more } }: Of<"trainings">): ReactNode {
  const rule = (last: boolean): CSSProperties => ({
    ...font,
    padding: "9px 0 10px",
    borderStyle: "solid",
    borderWidth: last ? "0" : "0 0 1px",
  });
  return (
    <Rows style={{ margin: "2px 0 0" }}>
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

function Steps({ of: { items } }: Of<"steps">): ReactNode {
  return (
    <Rows style={{ margin: "2px 0 0" }}>
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

function Well({ of: { title, lines, code } }: Of<"well">): ReactNode {
  return (
    <Rows style={{ margin: "16px 0 0" }}>
      <tr>
        <td {...tone("well", { ...font, padding: "18px 20px", borderRadius: "12px" })}>
          <Heading as="h2" {...tone("ink", { ...font, margin: 0, fontWeight: 700 })}>
            {oneLine(title)}
          </Heading>
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

function CodeView({ of: { code, line } }: Of<"code">): ReactNode {
  return (
    <Rows style={{ margin: "16px 0 0" }}>
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

// Far enough apart for a thumb, and each on a line of its own when the line is too short for both.
function Links({ of: { links } }: Of<"links">): ReactNode {
  return (
    <Text {...tone("soft", { ...font, margin: "8px 0 0", fontSize: "15px", lineHeight: "32px" })}>
      {each(links, (link) => (
        <>
          <span style={{ display: "inline-block", paddingRight: "14px" }}>
            <MailLink href={link.href}>{oneLine(link.label)}</MailLink>
          </span>{" "}
        </>
      ))}
    </Text>
  );
}
