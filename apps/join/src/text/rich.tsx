import { type ComponentChildren, Fragment } from "preact";

/** Stands for a value while its sentence is made; no text that anybody types contains it. */
const MARK = "\u0002";

/**
 * One of our sentences with elements in it: `rich((v) => m.sent_to(v), { email: <Address …/> })`. The sentence is
 * made with marks in the places of its values, and the elements are set in there, so nothing is parsed as HTML.
 */
export function rich<Name extends string>(
  sentence: (values: Record<Name, string>) => string,
  parts: Record<Name, ComponentChildren>,
): ComponentChildren {
  const names = Object.keys(parts) as Name[];
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`]));
  const pieces = sentence(marks as Record<Name, string>).split(MARK);
  return pieces.map((piece, index) => (
    <Fragment key={`${index}-${piece}`}>{index % 2 === 1 ? parts[piece as Name] : piece}</Fragment>
  ));
}
