/** The bare address in a sender setting, which may hold a name before it: `Muster <invites@muster.example>`. */
export const senderAddress = (from: string): string =>
  /<([^<>]+)>\s*$/.exec(from)?.[1]?.trim() ?? from.trim();
