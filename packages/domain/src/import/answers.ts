import type { LookKind } from "./verdict.ts";

/**
 * What an administrator answered to a question of the preview. It holds for every row of the import that asks it, and
 * can be taken back: rows keep their cells as they are.
 */
export type ImportAnswer =
  /** A name in the groups cells means this group. Compared by groupNameKey. */
  | { readonly kind: "GROUP"; readonly name: string; readonly groupId: string }
  /** Rows under a merged cell with this text belong to the groups that it names. */
  | { readonly kind: "MERGED_GROUPS"; readonly groups: string }
  /** Addresses at this domain (lower-case ASCII) are meant for another one. */
  | { readonly kind: "DOMAIN"; readonly domain: string; readonly use: string }
  /**
   * Looked at, and right as it is. `subject` is the look's: an address in normal form, or a domain, whose addresses are
   * all kept by it. One address of a domain is kept by naming it.
   */
  | { readonly kind: "KEEP"; readonly look: LookKind; readonly subject: string };
