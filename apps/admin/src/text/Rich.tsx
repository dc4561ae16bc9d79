import { createElement, Fragment, type ReactNode } from "react";
import type { MessagePart } from "../generated/paraglide/runtime.js";

/** What stands for a mark of a message: `{#strong}…{/strong}`, `{#link}…{/link}`. */
export type Marks = Readonly<Record<string, (text: string) => ReactNode>>;

const standard: Marks = { strong: (text) => <b>{text}</b> };

/** The runs of a message with what they are drawn as. Values that were filled in are text and never marks. */
export function richParts(parts: readonly MessagePart[], marks: Marks = {}): ReactNode[] {
  const nodes: ReactNode[] = [];
  let open: string | null = null;
  for (const part of parts) {
    if (part.type === "markup-start") open = part.name;
    else if (part.type === "markup-end") open = null;
    else if (part.type === "markup-standalone") nodes.push((marks[part.name] ?? standard[part.name])?.(""));
    else {
      const draw: ((text: string) => ReactNode) | undefined =
        open === null ? undefined : (marks[open] ?? standard[open]);
      nodes.push(draw ? draw(part.value) : part.value);
    }
  }
  return nodes;
}

interface RichProps {
  readonly parts: readonly MessagePart[];
  readonly marks?: Marks;
}

/** A message with bold words, links or pills in it. */
export function Rich({ parts, marks }: RichProps) {
  return createElement(Fragment, null, ...richParts(parts, marks));
}
