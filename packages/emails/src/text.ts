import type { Block, Inline, MailDocument, MailHead } from "./document.ts";
import { plainLine } from "./plain.ts";

/**
 * The plain-text part: the words of the HTML part in the same order. Every web link stands alone on its line,
 * so that no mail program takes the words beside it for a part of it.
 */
export function writeText(document: MailDocument): string {
  const parts = [headText(document.head), ...document.body.map(blockText), ...document.foot.map(blockText)];
  return `${parts.join("\n\n")}\n`;
}

function headText(head: MailHead): string {
  if (head.kind === "muster") return "Muster";
  return [head.name, ...(head.line === null ? [] : [head.line])].map(plainLine).join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
    case "heading":
      return plainLine(block.text);
    case "facts":
      return lines(block.rows.map((row) => `${plainLine(row.label)}: ${runs(row.value)}`));
    // Indented, so that no line of a note passes for one of ours.
    case "quote":
      return lines(block.lines.map((line) => `    ${plainLine(line)}`.trimEnd()));
    case "paragraph":
      return runs(block.text);
    case "button":
      return labelled(block);
    case "trainings": {
      const rows = block.rows.map((row) => plainLine(`${row.title}, ${row.length}`));
      return lines(block.more === null ? rows : [...rows, plainLine(block.more)]);
    }
    case "steps":
      return lines(block.items.map((item, index) => `${index + 1}. ${plainLine(item)}`));
    case "well": {
      const rows = [plainLine(block.title), ...block.lines.map(runs)];
      return lines(block.code === null ? rows : [...rows, plainLine(block.code)]);
    }
    case "code":
      return lines([plainLine(block.code), plainLine(block.line)]);
    case "links":
      return lines(block.links.map(labelled));
  }
}

const lines = (rows: readonly string[]): string => rows.join("\n");

const labelled = ({ label, href }: { label: string; href: string }): string =>
  `${plainLine(label)}:\n${href}`;

// Links to a mailbox or a telephone are said by their label; a web link follows its label on a line of its own.
function runs(inline: readonly Inline[]): string {
  return inline
    .map((run) => {
      if (run.kind !== "link" || !/^https?:/.test(run.href)) return plainLine(run.text);
      return run.text === run.href ? `\n${run.href}\n` : `${plainLine(run.text)}:\n${run.href}\n`;
    })
    .join("")
    .replace(/ +\n/g, "\n")
    .trim();
}
