import { Heading, Text } from "@react-email/components";
import type { CSSProperties, ReactNode } from "react";
import type { Block } from "../document.ts";
import { oneLine } from "../plain.ts";
import { each, MailLink, Runs } from "./inline.tsx";
import { Facts, Steps, Trainings } from "./lists.tsx";
import { Rows } from "./rows.tsx";
import { font, tone } from "./theme.ts";
import { CodeView, Subheading, Well } from "./wells.tsx";

/** Blocks from top to bottom. The space between two of them depends on both, so it is theirs to say here. */
export function Blocks({ of: blocks }: { of: readonly Block[] }): ReactNode {
  return (
    <Rows>
      {each(blocks, (block, index) => (
        <tr>
          <td style={{ padding: `${spaceAbove(block, blocks[index - 1])}px 0 0` }}>
            <BlockView of={block} />
          </td>
        </tr>
      ))}
    </Rows>
  );
}

type Kind = Block["kind"];

const usualSpace: Record<Kind, number> = {
  title: 0,
  facts: 12,
  quote: 8,
  heading: 26,
  paragraph: 12,
  button: 24,
  trainings: 2,
  steps: 2,
  well: 20,
  code: 16,
  links: 6,
};

const spaceOfPair: Partial<Record<`${Kind} ${Kind}`, number>> = {
  "heading paragraph": 4,
  "paragraph button": 18,
  "trainings button": 14,
  "well well": 13,
  "paragraph trainings": 14,
  "well paragraph": 16,
  "code paragraph": 22,
};

/** Pixels between a block and the one before it. */
function spaceAbove(block: Block, before: Block | undefined): number {
  if (before === undefined) return 0;
  return spaceOfPair[`${before.kind} ${block.kind}`] ?? usualSpace[block.kind];
}

function BlockView({ of: block }: { of: Block }): ReactNode {
  switch (block.kind) {
    case "title":
      return (
        <Heading as="h1" {...tone("ink", { ...font, ...titleStyle })}>
          {oneLine(block.text)}
        </Heading>
      );
    case "heading":
      return <Subheading text={block.text} />;
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

type Of<K extends Kind> = { of: Extract<Block, { kind: K }> };

const titleStyle: CSSProperties = {
  margin: 0,
  fontSize: "30px",
  lineHeight: "35px",
  fontWeight: 700,
  letterSpacing: "-0.3px",
};

function Quote({ of: { lines } }: Of<"quote">): ReactNode {
  const bar: CSSProperties = {
    borderStyle: "solid",
    borderWidth: "0 0 0 4px",
    padding: "2px 0 2px 16px",
  };
  return (
    <Rows>
      <tr>
        <td {...tone("bar", bar)}>
          <div {...tone("ink", font)}>
            {each(lines, (line, index) => (
              <>
                {index > 0 && <br />}
                {oneLine(line)}
              </>
            ))}
          </div>
        </td>
      </tr>
    </Rows>
  );
}

const paragraphStyles: Record<Extract<Block, { kind: "paragraph" }>["tone"], CSSProperties> = {
  body: {},
  bold: { fontWeight: 700 },
  small: { fontSize: "15px", lineHeight: "23px" },
  soft: { fontSize: "15px", lineHeight: "23px" },
  foot: { fontSize: "14px", lineHeight: "22px" },
};

function Paragraph({ of: block }: Of<"paragraph">): ReactNode {
  const quiet = block.tone === "soft" || block.tone === "foot";
  return (
    <Text
      {...(block.lang === undefined ? {} : { lang: block.lang })}
      {...tone(quiet ? "soft" : "ink", { ...font, margin: 0, ...paragraphStyles[block.tone] })}
    >
      <Runs of={block.text} />
    </Text>
  );
}

// A coloured cell, not only a padded link: the shape stays filled where a program inverts colours by itself.
function ButtonView({ of: { label, href } }: Of<"button">): ReactNode {
  const link: CSSProperties = {
    ...font,
    display: "block",
    padding: "16px 12px",
    borderRadius: "10px",
    fontSize: "19px",
    fontWeight: 700,
    textDecoration: "none",
  };
  return (
    <Rows>
      <tr>
        <td align="center" {...tone("button", { borderRadius: "10px" })}>
          <a href={href} {...tone("button", link)}>
            {oneLine(label)}
          </a>
        </td>
      </tr>
    </Rows>
  );
}

// Far enough apart for a thumb, and each on a line of its own when the line is too short for both.
function Links({ of: { links } }: Of<"links">): ReactNode {
  return (
    <Text {...tone("soft", { ...font, margin: 0, fontSize: "14px", lineHeight: "32px" })}>
      {each(links, (link) => (
        <>
          <span style={{ display: "inline-block", paddingRight: "12px" }}>
            <MailLink href={link.href}>{oneLine(link.label)}</MailLink>
          </span>{" "}
        </>
      ))}
    </Text>
  );
}
