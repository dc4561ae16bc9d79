import type { ImportLookKind } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";

const lookWords: Readonly<Record<ImportLookKind, () => string>> = {
  TYPO_DOMAIN: () => m.look_typo(),
  DISPOSABLE: () => m.look_disposable(),
  LOOKALIKE_DOMAIN: () => m.look_lookalike(),
  ROLE: () => m.look_role(),
  SAME_PERSON: () => m.look_same_person(),
  DECLINED: () => m.look_declined(),
  BOUNCED: () => m.look_bounced(),
  FORMULA: () => m.look_formula(),
};

/** What is to be seen, in a few words: "possibly mistyped". */
export const lookWord = (look: ImportLookKind): string => lookWords[look]();
