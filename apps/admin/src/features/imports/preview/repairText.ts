import type { ImportAnswerInput, ImportLookKind } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { figure } from "../../../text/numbers.ts";
import type { GroupNames } from "./verdictText.ts";
import type { Repair } from "./views.ts";

const lookSentences: Readonly<
  Record<ImportLookKind, (facts: { count: number; shown: string; domain: string }) => string>
> = {
  TYPO_DOMAIN: (facts) => m.repair_look_typo(facts),
  DISPOSABLE: (facts) => m.repair_look_disposable(facts),
  LOOKALIKE_DOMAIN: (facts) => m.repair_look_lookalike(facts),
  ROLE: ({ count, shown }) => m.repair_look_role({ count, shown }),
  SAME_PERSON: ({ count, shown }) => m.repair_look_same_person({ count, shown }),
  DECLINED: ({ count, shown }) => m.repair_look_declined({ count, shown }),
  BOUNCED: ({ count, shown }) => m.repair_look_bounced({ count, shown }),
  FORMULA: ({ count, shown }) => m.repair_look_formula({ count, shown }),
};

/** What is wrong in so many rows, as a question where one answer suggests itself. */
export function repairSentence(repair: Repair, names: GroupNames): string {
  const facts = { count: repair.rows.length, shown: figure(repair.rows.length) };
  const name = repair.name ?? "";
  switch (repair.kind) {
    case "GROUP_NAME": {
      const near = repair.proposalId === null ? undefined : names.get(repair.proposalId);
      return near === undefined
        ? m.repair_group({ ...facts, name })
        : m.repair_group_near({ ...facts, name, near });
    }
    case "INACTIVE_GROUP":
      return m.repair_inactive({ ...facts, name: names.get(repair.groupId ?? "") ?? name });
    case "MERGED_GROUPS":
      return m.repair_merged({ ...facts, groups: repair.groups ?? "" });
    case "NO_GROUP":
      return m.repair_no_group(facts);
    case "TYPO_DOMAIN":
      return m.repair_typo({ ...facts, domain: repair.domain ?? "", use: repair.suggestion ?? "" });
    case "LOOK":
      return repair.look ? lookSentences[repair.look]({ ...facts, domain: repair.subjects[0] ?? "" }) : "";
  }
}

/** Answers that keep what a repair asks about as it is. */
export function keepAnswers({ kind, look, subjects, domain }: Repair): ImportAnswerInput[] {
  if (kind === "TYPO_DOMAIN") return domain ? [{ kind: "KEEP", look: "TYPO_DOMAIN", subject: domain }] : [];
  return look ? subjects.map((subject) => ({ kind: "KEEP", look, subject })) : [];
}
