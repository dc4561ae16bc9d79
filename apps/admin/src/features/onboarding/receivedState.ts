/** What a learner meets, in this order. */
export const screens = ["mail", "invite", "log-in", "make-account", "confirm", "done"] as const;
export type Screen = (typeof screens)[number];

export const previewLanguages = ["EN", "ES"] as const;
export type PreviewLanguage = (typeof previewLanguages)[number];

/** What of all that is being looked at. It lives in the address. */
export interface ReceivedState {
  readonly screen: Screen;
  /** Null: that of the organization. */
  readonly language: PreviewLanguage | null;
  /** Null: the first group. */
  readonly groupId: string | null;
}

/** Reads it from an address; whatever is not known is left out. */
export const readReceived = (query: URLSearchParams): ReceivedState => ({
  screen: screens.find((screen) => screen === query.get("screen")) ?? "mail",
  language: previewLanguages.find((language) => language === query.get("in")) ?? null,
  groupId: query.get("group") || null,
});

/** The address of it, without what is as at first. */
export function writeReceived({ screen, language, groupId }: ReceivedState): URLSearchParams {
  const query = new URLSearchParams();
  if (screen !== "mail") query.set("screen", screen);
  if (language) query.set("in", language);
  if (groupId) query.set("group", groupId);
  return query;
}

/** Where the light app draws a screen for an organization. */
export function previewPath(
  organizationId: string,
  { screen, language, groupId }: ReceivedState & { readonly language: PreviewLanguage },
): string {
  const group = groupId ? `?group=${encodeURIComponent(groupId)}` : "";
  return `/preview/${encodeURIComponent(organizationId)}/${language.toLowerCase()}/${screen}${group}`;
}
