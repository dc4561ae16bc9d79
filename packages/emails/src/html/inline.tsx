import { Link } from "@react-email/components";
import { type CSSProperties, createElement, Fragment, type ReactNode } from "react";
import type { Inline } from "../document.ts";
import { oneLine } from "../plain.ts";
import { tone } from "./theme.ts";

/** Renders a fixed list in order. The lists of a mail never change, so their elements need no keys. */
export function each<Item>(
  items: readonly Item[],
  show: (item: Item, index: number) => ReactNode,
): ReactNode {
  return createElement(Fragment, null, ...items.map(show));
}

/** Runs of text; names and notes arrive here as plain text and leave it cleaned and escaped. */
export function Runs({ of }: { of: readonly Inline[] }): ReactNode {
  return each(of, (run) => <Run of={run} />);
}

const isolated: CSSProperties = { unicodeBidi: "isolate" };
const nowrap: CSSProperties = { ...isolated, whiteSpace: "nowrap" };

function Run({ of: run }: { of: Inline }): ReactNode {
  const text = oneLine(run.text);
  switch (run.kind) {
    case "text":
      return text;
    case "strong":
      return <strong>{text}</strong>;
    case "quiet":
      return <Isolated style={isolated}>{text}</Isolated>;
    case "address":
      return (
        <Isolated style={{ ...isolated, fontWeight: 700 }}>
          {run.href === null ? text : <PlainLink href={run.href}>{text}</PlainLink>}
        </Isolated>
      );
    case "phone":
      return (
        <Isolated style={nowrap}>
          {run.href === null ? text : <MailLink href={run.href}>{text}</MailLink>}
        </Isolated>
      );
    case "link":
      return <MailLink href={run.href}>{text}</MailLink>;
  }
}

// Left to right whatever surrounds it: addresses, telephone numbers, links.
function Isolated({ style, children }: { style: CSSProperties; children: ReactNode }): ReactNode {
  return (
    <span dir="ltr" style={style}>
      {children}
    </span>
  );
}

/** An underlined link in the colour of links. */
export function MailLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  // A link that shows itself reads from left to right; one with words takes the direction of the words.
  const shown = children === href || /^(mailto|tel):/.test(href);
  return (
    <Link
      href={href}
      {...(shown ? { dir: "ltr" } : {})}
      {...tone("link", { textDecoration: "underline", ...(shown ? isolated : {}) })}
    >
      {children}
    </Link>
  );
}

// An address that is drawn as bold text and can still be pressed.
function PlainLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <Link href={href} {...tone("ink", { textDecoration: "none" })}>
      {children}
    </Link>
  );
}
