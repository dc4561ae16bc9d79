import { parseEmail } from "@muster/domain";
import { findAddresses, mailtoUrl } from "../../text/addresses.ts";

/** Signs that would be read as markup. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const NUMBERED = /^\d+[.)]\s+/;

/**
 * The message as HTML for a mail program: paragraphs where empty lines part them, a list where lines are numbered,
 * addresses as links. Everything else stays the text that it is.
 */
export function messageHtml(body: string): string {
  const paragraphs = body
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return paragraphs.map(paragraphHtml).join("\n");
}

function paragraphHtml(paragraph: string): string {
  const lines = paragraph.split("\n");
  const first = lines.findIndex((line) => NUMBERED.test(line));
  const numbered = first === -1 ? [] : lines.slice(first);
  if (numbered.length < 2 || !numbered.every((line) => NUMBERED.test(line))) return block("p", lines);
  const items = numbered.map((line) => `<li>${linked(line.replace(NUMBERED, ""))}</li>`);
  return `${first > 0 ? block("p", lines.slice(0, first)) : ""}<ol>${items.join("")}</ol>`;
}

const block = (name: string, lines: readonly string[]): string =>
  `<${name}>${lines.map(linked).join("<br>")}</${name}>`;

/** A line with its addresses as links. They are found in the text as it was written: signs that are escaped belong to it. */
function linked(line: string): string {
  let done = 0;
  const parts = findAddresses(line).map(({ start, address }) => {
    const before = escaped(line.slice(done, start));
    done = start + address.length;
    return before + link(address);
  });
  return parts.join("") + escaped(line.slice(done));
}

function link(address: string): string {
  const shown = escaped(address);
  return parseEmail(address).ok ? `<a href="${escaped(mailtoUrl(address))}">${shown}</a>` : shown;
}
