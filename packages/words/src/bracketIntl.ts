/**
 * Puts what `Intl` writes in words (dates, lists, "2 hours ago") in the brackets of the pseudo-locale, so that a
 * date that was made past `Intl` stands out as any other text that is not ours. The function is written into a
 * build as it stands: it uses nothing from around it.
 */
export function bracketIntl(): void {
  const marked = Intl as typeof Intl & { bracketed?: true };
  if (marked.bracketed) return;
  marked.bracketed = true;
  const bracketed = (text: string): string => `⟦${text}⟧`;
  const dates = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
  Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format: (date: Date) => string = dates?.get?.call(this);
      // Days to compare, as 2026-12-31, are read by no one.
      const machine = this.resolvedOptions().locale === "en-CA";
      return machine ? format : (date: Date) => bracketed(format(date));
    },
  });
  const wrap = <Name extends string>(
    prototype: Record<Name, (...given: never[]) => string>,
    name: Name,
  ): void => {
    const write = prototype[name] as (...given: unknown[]) => string;
    Object.defineProperty(prototype, name, {
      configurable: true,
      value(this: unknown, ...given: unknown[]) {
        return bracketed(write.apply(this, given));
      },
    });
  };
  wrap(Intl.ListFormat.prototype, "format");
  wrap(Intl.RelativeTimeFormat.prototype, "format");
}
