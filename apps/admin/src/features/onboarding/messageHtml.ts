/** Signs that would be read as markup. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const NUMBERED = /^\d+[.)]\s+/;
const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:@]+\.[^\s<>()"',;:@.]+/g;

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

const linked = (line: string): string =>
  escaped(line).replace(ADDRESS, (address) => `<a href="mailto:${address}">${address}</a>`);
