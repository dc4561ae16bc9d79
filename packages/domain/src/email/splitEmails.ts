/** How far a closing quote or bracket may be: longer ones are ordinary text, so that no input costs more than its length. */
const REACH = 320;
const SEPARATOR = /[,;\n\r\t\v\f\u0085\u2028\u2029\u3001\uff0c\uff1b]/;

/** A piece of text between separators. `comma` says that a comma ended it, on the same line as the next. */
interface Piece {
  readonly text: string;
  readonly comma: boolean;
}

/**
 * Splits pasted text into candidates, one for each address that the person seems to mean: commas,
 * semicolons, new lines, tabs, spaces between addresses, `Name <a@b.c>`, `"Last, First" <a@b.c>`.
 * What is no address stays whole and in its place, for parseEmail to refuse with the reason. Repeats stay.
 */
export function splitEmails(text: string): string[] {
  return split(text, addressesIn);
}

function split(text: string, plain: (piece: string) => string[]): string[] {
  const candidates: string[][] = [];
  let pending: Piece | null = null;
  for (const piece of pieces(text)) {
    const bracketed = bracketedAddress(piece.text);
    if (pending && !(bracketed && pending.comma && isFamilyName(pending.text))) {
      candidates.push(plain(pending.text));
    }
    pending = bracketed ? null : piece;
    if (bracketed) candidates.push(bracketed);
  }
  if (pending) candidates.push(plain(pending.text));
  return candidates.flat();
}

/** Cuts at separators that stand neither in quotes nor in brackets, and after a closing bracket. */
function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  let start = 0;
  const cut = (end: number, next: number, comma: boolean) => {
    const piece = text.slice(start, end).trim();
    if (piece !== "") result.push({ text: piece, comma });
    start = next;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '"') i = closing(text, i, '"') ?? i;
    else if (character === "<") {
      const end = closing(text, i, ">");
      if (end === null || !text.slice(i, end).includes("@")) continue;
      cut(end + 1, end + 1, false);
      i = end;
    } else if (SEPARATOR.test(character)) cut(i, i + 1, character === ",");
  }
  cut(text.length, text.length, false);
  return result;
}

/** Where the quote or bracket that opens at `from` closes: near, and on the same line. */
function closing(text: string, from: number, mark: '"' | ">"): number | null {
  const window = text.slice(from + 1, from + 1 + REACH);
  const at = window.indexOf(mark);
  if (at === -1 || /[\r\n]/.test(window.slice(0, at))) return null;
  return from + 1 + at;
}

/** The addresses of `Name <address>`: that in the brackets, and one before it that is not just the same again. */
function bracketedAddress(piece: string): string[] | null {
  if (!piece.endsWith(">")) return null;
  const open = piece.lastIndexOf("<");
  const inside = piece.slice(open + 1, -1).trim();
  if (open === -1 || !inside.includes("@")) return null;
  const name = piece.slice(0, open).trim();
  const same = withoutQuotes(name).toLowerCase() === inside.toLowerCase();
  const isName = same || name.startsWith('"') || !name.includes("@");
  return isName ? [inside] : [...addressesIn(name), inside];
}

/** `Lindgren` in `Lindgren, Britta <b@x.example>`: words only, nothing that was meant as an address. */
const isFamilyName = (text: string): boolean => !text.includes("@") && !/\S\.\S|\d/.test(text);

/** The addresses of a piece without brackets. A list that is quoted as a whole is opened, once. */
function addressesIn(piece: string): string[] {
  const inside = withoutQuotes(piece);
  return inside === piece || inside.includes('"') ? words(piece) : split(inside, words);
}

/** Splits at spaces only where every word has an @: in `jane doe@x.example` a cut would make another address. */
function words(piece: string): string[] {
  const parts = piece.split(/\s+/);
  return !piece.includes('"') && parts.every((part) => part.includes("@")) ? parts : [piece];
}

/** The inside of a text that is quoted as a whole, as spreadsheets and mail programs do. */
function withoutQuotes(text: string): string {
  const first = text.charAt(0);
  const quoted = text.length > 2 && (first === '"' || first === "'") && text.endsWith(first);
  return quoted ? text.slice(1, -1).trim() : text;
}
