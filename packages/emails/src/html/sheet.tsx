import { Body, Head, Html, Img, Preview } from "@react-email/components";
import type { CSSProperties, ReactNode } from "react";
import type { MailDocument, MailHead } from "../document.ts";
import { oneLine, plainLine } from "../plain.ts";
import { Blocks } from "./blocks.tsx";
import { Rows } from "./rows.tsx";
import { font, styleSheet, tone } from "./theme.ts";

/** A mail as HTML: the sender's strip, torn from one white sheet along a perforation. */
export function Sheet({ document }: { document: MailDocument }): ReactNode {
  return (
    <Html lang={document.locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{plainLine(document.subject)}</title>
        <style>{styleSheet}</style>
      </Head>
      <Body className="paper" style={{ margin: 0 }}>
        <Preview>{plainLine(document.preheader)}</Preview>
        <Rows>
          <tr>
            <td align="center" {...merged("ground", tone("paper", { padding: "28px 8px" }))}>
              <Card document={document} />
            </td>
          </tr>
        </Rows>
      </Body>
    </Html>
  );
}

function Card({ document }: { document: MailDocument }): ReactNode {
  return (
    <table
      role="presentation"
      align="center"
      border={0}
      cellPadding={0}
      cellSpacing={0}
      width={600}
      {...merged("card", tone("surface", cardStyle))}
    >
      <tbody>
        <Strip head={document.head} />
        <tr>
          <td {...merged("pad", tone("surface", { padding: "28px 40px 0", textAlign: "start" }))}>
            <Blocks of={document.body} />
          </td>
        </tr>
        <tr>
          <td {...merged("pad", { className: "", style: { padding: "32px 40px 36px", textAlign: "start" } })}>
            <div {...tone("line", { borderStyle: "solid", borderWidth: "1px 0 0", padding: "18px 0 0" })}>
              <Blocks of={document.foot} />
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const cardStyle: CSSProperties = {
  width: "100%",
  maxWidth: "600px",
  borderCollapse: "separate",
  borderStyle: "solid",
  borderWidth: "1px",
  borderRadius: "16px",
  tableLayout: "fixed",
};

const stripStyle: CSSProperties = {
  padding: "22px 40px 18px",
  borderRadius: "15px 15px 0 0",
  textAlign: "start",
};

function Strip({ head }: { head: MailHead }): ReactNode {
  return (
    <>
      <tr>
        <td {...merged("pad top", tone("strip", { ...font, ...stripStyle }))}>
          {head.kind === "muster" ? (
            <div {...tone("strip", { ...font, ...nameStyle, fontSize: "22px" })}>Muster</div>
          ) : (
            <Sender head={head} />
          )}
        </td>
      </tr>
      <tr>
        <td {...tone("strip", { height: "6px", fontSize: "0", lineHeight: "0" })}>
          <div aria-hidden="true" {...tone("holes", holes)} />
        </td>
      </tr>
    </>
  );
}

// Dots whose lower quarter lies on the sheet: the edge of a torn strip.
const holes: CSSProperties = {
  borderStyle: "dotted",
  borderWidth: "8px 0 0",
  height: 0,
  marginBottom: "-2px",
};

const nameStyle: CSSProperties = { fontSize: "19px", lineHeight: "25px", fontWeight: 700 };

function Sender({ head }: { head: Extract<MailHead, { kind: "organization" }> }): ReactNode {
  return (
    <Rows>
      <tr>
        <td width={70} valign="middle">
          <Plate head={head} />
        </td>
        <td valign="middle">
          <div {...tone("strip", { ...font, ...nameStyle })}>{oneLine(head.name)}</div>
          {head.line !== null && (
            <div {...tone("stripsoft", { ...font, fontSize: "14px", lineHeight: "20px" })}>
              {oneLine(head.line)}
            </div>
          )}
        </td>
      </tr>
    </Rows>
  );
}

// White in the dark too, so that any logo can be seen on it.
const plate: CSSProperties = {
  width: "56px",
  height: "56px",
  padding: 0,
  borderRadius: "12px",
  backgroundColor: "#ffffff",
  color: "#1f5c4a",
  fontSize: "20px",
  fontWeight: 700,
};

function Plate({ head }: { head: Extract<MailHead, { kind: "organization" }> }): ReactNode {
  return (
    <table role="presentation" aria-hidden="true" border={0} cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td align="center" valign="middle" style={{ ...font, ...plate }}>
            {head.logoUrl === null ? (
              [...oneLine(head.initials)].slice(0, 3).join("")
            ) : (
              <Img src={head.logoUrl} alt="" width={44} height={44} style={logo} />
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const logo: CSSProperties = { margin: "0 auto", objectFit: "contain" };

function merged(
  classes: string,
  { className, style }: { className: string; style: CSSProperties },
): { className: string; style: CSSProperties } {
  return { className: `${classes} ${className}`.trim(), style };
}
