import type { MailLocale } from "./mail.ts";

/**
 * A mail before it is HTML or text. Both parts are written from this one document, so they hold the same
 * words in the same order. Strings are plain text; the two writers clean and escape them.
 */
export type MailDocument = {
  locale: MailLocale;
  subject: string;
  preheader: string;
  fromName: string;
  head: MailHead;
  body: readonly Block[];
  foot: readonly Block[];
};

export type MailHead =
  | { kind: "organization"; name: string; line: string | null; initials: string; logoUrl: string | null }
  | { kind: "muster" };

/** A run of text. `address`, `phone` and `quiet` are isolated from the direction of the text around them. */
export type Inline =
  | { kind: "text" | "strong" | "quiet"; text: string }
  | { kind: "address" | "phone"; text: string; href: string | null }
  | { kind: "link"; text: string; href: string };

export type Block =
  | { kind: "title"; text: string }
  | { kind: "facts"; rows: readonly { label: string; value: readonly Inline[] }[] }
  | { kind: "quote"; lines: readonly string[] }
  | { kind: "heading"; text: string }
  | {
      kind: "paragraph";
      tone: "body" | "small" | "soft" | "bold" | "foot";
      text: readonly Inline[];
      lang?: MailLocale;
    }
  | { kind: "button"; label: string; href: string }
  | { kind: "trainings"; rows: readonly { title: string; length: string }[]; more: string | null }
  | { kind: "steps"; items: readonly string[] }
  | { kind: "well"; title: string; lines: readonly (readonly Inline[])[]; code: string | null }
  | { kind: "code"; code: string; line: string }
  | { kind: "links"; links: readonly { label: string; href: string }[] };
