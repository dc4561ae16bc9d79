/** The time zone of this browser, where it knows one. */
export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The zones to choose from, with the one that is chosen even where this browser does not list it. */
export function timeZones(chosen: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes("UTC") ? known : [...known, "UTC"];
  return chosen === "" || all.includes(chosen) ? all : [chosen, ...all];
}
