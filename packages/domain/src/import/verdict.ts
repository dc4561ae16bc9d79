import type { EmailRefusalCode } from "../refusals/email.ts";
import type { RefusalCode } from "../refusals.ts";

/**
 * Why a person must look at a row before it goes. `subject` is what an answer names: the domain for the first three,
 * the address in normal form for the others.
 */
export type Look =
  /** The domain nearly spells a large mail provider's. */
  | { readonly kind: "TYPO_DOMAIN"; readonly subject: string; readonly suggestion: string }
  /** The domain hands out mailboxes that vanish. */
  | { readonly kind: "DISPOSABLE"; readonly subject: string }
  /** The domain reads as another one; `unicode` is how it is shown. */
  | { readonly kind: "LOOKALIKE_DOMAIN"; readonly subject: string; readonly unicode: string }
  /** The address belongs to a role, such as info@, and so to more than one person or to none. */
  | { readonly kind: "ROLE"; readonly subject: string }
  /** But for a plus-tag or dots it is the address of another row. */
  | { readonly kind: "SAME_PERSON"; readonly subject: string; readonly of: number }
  /** The person said no before; inviting once more is possible once. `at`: ISO 8601, UTC. */
  | { readonly kind: "DECLINED"; readonly subject: string; readonly at: string }
  /** An e-mail of this organization came back for good. `at`: ISO 8601, UTC. */
  | { readonly kind: "BOUNCED"; readonly subject: string; readonly at: string }
  /** The cell holds a formula; the address is what the spreadsheet last showed for it. */
  | { readonly kind: "FORMULA"; readonly subject: string };

export const lookKinds = [
  "TYPO_DOMAIN",
  "DISPOSABLE",
  "LOOKALIKE_DOMAIN",
  "ROLE",
  "SAME_PERSON",
  "DECLINED",
  "BOUNCED",
  "FORMULA",
] as const satisfies readonly Look["kind"][];

export type LookKind = Look["kind"];

/** A name that is no group's; `proposal` is the id of the one group that it nearly spells. */
export interface UnknownName {
  readonly name: string;
  readonly proposal: string | null;
}

/** What becomes of one row. Exactly one of these; plain data that survives JSON. */
export type Verdict =
  /** A new e-mail goes out. AGAIN: cancelled, declined or gone before. EXPIRED: the open invite's time was over. */
  | {
      readonly kind: "INVITE";
      readonly how: "FIRST" | "AGAIN" | "EXPIRED";
      readonly groupIds: readonly string[];
      /** The administrator knows that the person declined. */
      readonly acknowledgeDecline: boolean;
      /** The administrator wants to try an address that bounced. */
      readonly retryBounced: boolean;
    }
  /** Already Pending: these groups join the open invite; no e-mail. */
  | { readonly kind: "MERGE"; readonly groupIds: readonly string[] }
  /** An Active learner: these groups are added; no invitation. */
  | { readonly kind: "ADD_GROUP"; readonly groupIds: readonly string[] }
  /** Already Pending or Active, in all of these groups. */
  | { readonly kind: "UNCHANGED"; readonly status: "PENDING" | "ACTIVE" }
  /** The address of row `of`, which stands for both, whether it goes or stays; these groups of this row were added there. */
  | { readonly kind: "DUPLICATE"; readonly of: number; readonly groupIds: readonly string[] }
  /** No e-mail address. `at`: where the mistake is, a UTF-16 index into the cell. */
  | {
      readonly kind: "INVALID_EMAIL";
      readonly code: EmailRefusalCode | "FORMULA_WITHOUT_VALUE";
      readonly at: number | null;
    }
  | { readonly kind: "UNKNOWN_GROUP"; readonly names: readonly UnknownName[] }
  /** A group is required. `merged`: the text of the merged cell under which the groups cell lies. */
  | { readonly kind: "NO_GROUP"; readonly merged: string | null }
  | { readonly kind: "TOO_MANY_GROUPS"; readonly limit: number }
  | { readonly kind: "INACTIVE_GROUP"; readonly groupIds: readonly string[] }
  /** A group that the plan gave is no more. */
  | { readonly kind: "GROUP_GONE"; readonly groupIds: readonly string[] }
  /** Held until each look is answered, the row corrected, or taken out. Never empty. */
  | { readonly kind: "NEEDS_LOOK"; readonly looks: readonly Look[] }
  /**
   * Not whatever is answered: THAT_IS_YOU, EMAILS_STOPPED, SUPPRESSED_ADDRESS, DECLINED_TWICE, LIMIT_PER_ADDRESS,
   * LIMIT_PER_DAY. `limit`: the number of the last two.
   */
  | { readonly kind: "REFUSED"; readonly code: RefusalCode; readonly limit: number | null }
  | { readonly kind: "LEFT_OUT" };

export type VerdictKind = Verdict["kind"];

/** Every kind, in the order in which they are told: what goes, what is there already, what stays behind. */
export const verdictKinds = [
  "INVITE",
  "MERGE",
  "ADD_GROUP",
  "UNCHANGED",
  "UNKNOWN_GROUP",
  "NO_GROUP",
  "TOO_MANY_GROUPS",
  "INACTIVE_GROUP",
  "GROUP_GONE",
  "NEEDS_LOOK",
  "INVALID_EMAIL",
  "REFUSED",
  "DUPLICATE",
  "LEFT_OUT",
] as const satisfies readonly VerdictKind[];

/** A verdict by which something is done. */
export type GoingVerdict = Extract<Verdict, { kind: "INVITE" | "MERGE" | "ADD_GROUP" }>;

/** Whether a row with this verdict is uploaded; every other one stays behind. */
export function goes(verdict: Verdict): verdict is GoingVerdict {
  return verdict.kind === "INVITE" || verdict.kind === "MERGE" || verdict.kind === "ADD_GROUP";
}
