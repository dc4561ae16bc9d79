/** What is looked for on a page. */
export interface LookingFor {
  /**
   * Where everything of ours stands in brackets: the texts that are not ours, longest first. A text that is neither
   * stands in the source in one language.
   */
  readonly notOurs?: readonly string[];
  /** Pixels that whatever is pressed has to be wide and high. */
  readonly target?: number;
}

/**
 * What is wrong with the page as it stands, each in a line: it scrolls sideways; a text is cut off, leaves its button
 * or lies on another one; something to press is too small; a text is not translated. Runs in the page, so it uses
 * nothing from around it.
 */
export function problemsInPage({ notOurs, target }: LookingFor): string[] {
  const problems = new Set<string>();
  const root = document.documentElement;
  const short = (text: string): string => `“${text.trim().replace(/\s+/g, " ").slice(0, 80)}”`;

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].findLast((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > root.clientWidth + 1;
    });
    problems.add(
      `scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}, ${wide?.tagName}.${wide?.className}`,
    );
  }

  /** Shown, and not only spoken. */
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.getAttribute("inert") !== null || at.clientWidth === 1) return false;
      if (getComputedStyle(at).clipPath.startsWith("inset(50%")) return false;
    }
    return true;
  };

  /** The part of a box that the boxes around it let through, and the first of those that cuts it. */
  const shownPart = (holder: Element, box: DOMRect): { box: DOMRect; cutBy: Element | null } => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    let cutBy: Element | null = null;
    for (let at: Element | null = holder; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      if (overflowX !== "visible" || overflowY !== "visible") {
        const edge = at.getBoundingClientRect();
        const cuts = left < edge.left - 2 || right > edge.right + 2 || bottom > edge.bottom + 4;
        // What scrolls can be scrolled to.
        if (cuts && cutBy === null && !/auto|scroll/.test(`${overflowX} ${overflowY}`)) cutBy = at;
        left = Math.max(left, edge.left);
        top = Math.max(top, edge.top);
        right = Math.min(right, edge.right);
        bottom = Math.min(bottom, edge.bottom);
      }
      if (position === "fixed") break;
    }
    return { box: new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top)), cutBy };
  };

  interface Drawn {
    readonly text: string;
    readonly holder: Element;
    readonly parts: readonly { readonly box: DOMRect; readonly cutBy: Element | null }[];
  }
  const drawn: Drawn[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let depth = 0;
  const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
  const leftOf = (text: string): string => {
    // Initials are made of a name.
    let left = text.replace(/\s+/g, " ").replace(/^\s*\p{Lu}{1,2}\s*$/u, "");
    for (const known of notOurs ?? []) {
      if (!hasLetters(left) || (left.length > 12 && known.includes(left.trim()))) return "";
      left = left.replaceAll(known, " ");
    }
    // What was typed is nobody's words.
    return left.replace(/[\w.+-]+@+[\w.-]*/g, "");
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    const holder = node.parentElement;
    if (!holder || holder.closest("script, style, noscript, template")) continue;
    // Time zones are listed by the names that computers know them by.
    if (holder.matches("option") && /^(UTC|[A-Z]\w+\/\S+)$/.test(text.trim())) continue;
    const inside = depth > 0 || text.includes("⟦");
    depth += (text.match(/⟦/g) ?? []).length - (text.match(/⟧/g) ?? []).length;
    if (text.trim() === "") continue;
    if (notOurs && !inside && hasLetters(leftOf(text))) problems.add(`not translated: ${short(text)}`);
    if (!isSeen(holder) || holder.closest("option")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    drawn.push({ text, holder, parts: boxes.map((box) => shownPart(holder, box)) });
  }

  if (notOurs) {
    const spoken = ["title", "aria-label", "aria-description", "alt", "placeholder", "aria-valuetext"];
    for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join(", "))) {
      if (element.closest("[aria-hidden=true]")) continue;
      for (const name of spoken) {
        const text = element.getAttribute(name) ?? "";
        if (!text.includes("⟦") && hasLetters(leftOf(text)))
          problems.add(`not translated: ${name} ${short(text)}`);
      }
    }
    if (!document.title.includes("⟦") && hasLetters(leftOf(document.title)))
      problems.add(`not translated: title of the page ${short(document.title)}`);
  }

  /** Whether a cut text can be had whole: in a tip, or by opening what holds it. */
  const hasWhole = (element: Element): boolean =>
    element.closest("[title]") !== null || element.querySelector("[title]") !== null;

  for (const { text, holder, parts } of drawn) {
    const cutBy = parts.find((part) => part.cutBy)?.cutBy;
    if (cutBy && !hasWhole(cutBy))
      problems.add(`cut off: ${short(text)} in ${cutBy.tagName}.${cutBy.className}`);
    const control = holder.closest("button, a, summary, [role=button], [role=menuitem], [role=option]");
    if (!control || getComputedStyle(control).display === "inline" || holder.closest(".tip")) continue;
    const edge = control.getBoundingClientRect();
    const leaves = parts.some(
      ({ box }) =>
        box.width > 0 &&
        box.height > 0 &&
        (box.left < edge.left - 2 ||
          box.right > edge.right + 2 ||
          box.top < edge.top - 4 ||
          box.bottom > edge.bottom + 4),
    );
    if (leaves) problems.add(`leaves its button: ${short(text)}`);
  }

  const layerOf = (element: Element): Element => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) return at;
    return document.body;
  };
  const lines = drawn.flatMap(({ text, holder, parts }) => {
    const layer = layerOf(holder);
    return parts.map(({ box: rect }) => ({ text, holder, layer, rect }));
  });
  lines.sort((a, b) => a.rect.top - b.rect.top);
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.rect.top > one.rect.bottom) break;
      if (one.holder === other.holder || one.layer !== other.layer) continue;
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (wide > 3 && high > 0.45 * Math.min(one.rect.height, other.rect.height))
        problems.add(`lies on another text: ${short(one.text)} and ${short(other.text)}`);
    }
  }

  const textAround = (element: Element): string | undefined => {
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    return block?.textContent?.trim();
  };
  if (target) {
    const pressed =
      "button, select, textarea, summary, input:not([type=hidden]), a[href], [role=button], [role=menuitem]";
    for (const element of document.querySelectorAll(pressed)) {
      if (!isSeen(element)) continue;
      // In the middle of a sentence a link is as high as its line; alone on its line it can be higher.
      const inLine = element.tagName === "A" && getComputedStyle(element).display === "inline";
      if (inLine && textAround(element) !== element.textContent?.trim()) continue;
      const least = inLine ? Math.min(24, target) : target;
      // What a label belongs to is pressed by pressing the label.
      const label =
        element.closest("label") ??
        (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
      const boxes = [
        element,
        ...(/radio|checkbox|file/.test(element.getAttribute("type") ?? "") && label ? [label] : []),
      ];
      const sizes = boxes.map((box) => box.getBoundingClientRect());
      // What is drawn lower than it can be pressed has its room laid around it.
      const around = getComputedStyle(element, "::after");
      const laid = around.content !== "none" && around.position === "absolute";
      const room = [around.width, around.height].map((value) => (laid ? Number.parseFloat(value) || 0 : 0));
      const wide = Math.max(...sizes.map(({ width }) => width), room[0] ?? 0);
      const high = Math.max(...sizes.map(({ height }) => height), room[1] ?? 0);
      if (Math.max(...sizes.map(({ height }) => height)) === 0) continue;
      if (high < least - 0.5 || wide < least - 0.5)
        problems.add(
          `small to press, ${Math.round(wide)}×${Math.round(high)}: ${element.tagName}.${element.className} ${short(element.getAttribute("aria-label") ?? element.textContent ?? "")}`,
        );
    }
  }
  return [...problems];
}

/** With forced colours: what is pressed or typed into and has neither edge nor underline to be seen by. */
export function unseenInForcedColors(): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll(
    "button, input:not([type=hidden]), select, textarea, a[href], [role=button]",
  )) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    // A field of several parts has its edge around them.
    const around = element.matches("input, textarea")
      ? [element.parentElement, element.parentElement?.parentElement]
      : [];
    const edged = [element, ...around].some((one) => {
      if (!one) return false;
      const { borderTopWidth, borderTopStyle } = getComputedStyle(one);
      return Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== "none";
    });
    const native = element.matches("input[type=radio], input[type=checkbox], input[type=file]");
    const hasWords = (element.textContent ?? "").trim() !== "" || element.querySelector("svg, img") !== null;
    if (!edged && !native && !hasWords) found.add(`${element.tagName}.${element.className}`);
    if (!edged && element.matches("input:not([type=radio], [type=checkbox], [type=file]), select, textarea"))
      found.add(`without an edge: ${element.tagName}.${element.className} ${element.id}`);
  }
  return [...found];
}

/** What moves on and on, or is about to move. */
export const moving = (): string[] =>
  document
    .getAnimations()
    .filter(({ playState, effect }) => {
      const { duration, iterations } = effect?.getComputedTiming() ?? {};
      return playState === "running" && (iterations === Number.POSITIVE_INFINITY || Number(duration) > 10);
    })
    .map((animation) => `${(animation as CSSAnimation).animationName ?? "transition"}`);
