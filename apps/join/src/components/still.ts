import { options, type VNode } from "preact";

let still = false;
const before = options.vnode;
options.vnode = (node) => {
  if (still) makeStill(node as VNode<Record<string, unknown>>);
  before?.(node);
};

/** Keeps the look of links and forms, and leaves them nowhere to lead. */
function makeStill({ type, props }: VNode<Record<string, unknown>>): void {
  if (type === "a") props.href = "#";
  if (type === "form") props.action = "#";
}

/** Draws a page to be looked at only, where `wanted`: nothing on it leads anywhere. Drawing is synchronous. */
export function inStill<Result>(wanted: boolean, draw: () => Result): Result {
  still = wanted;
  try {
    return draw();
  } finally {
    still = false;
  }
}
