import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { figure } from "../../../text/numbers.ts";
import { Rich } from "../../../text/Rich.tsx";
import { answerKey, answersOf, type PlanChange } from "./changes.ts";
import { lookWord } from "./lookWord.ts";
import type { PlanChanges } from "./usePlanChanges.ts";
import type { GroupNames } from "./verdictText.ts";

type Parts = ReturnType<typeof m.answered_group.parts>;

/** Something that was answered, in words, and what takes it back. */
export interface AnsweredOne {
  readonly key: string;
  readonly parts: Parts;
  readonly what: string;
  readonly back: PlanChange;
}

/** What was answered so far and holds for some row, in its order; looks of one kind together. */
export function answeredOf(plan: ImportPlanFragment, names: GroupNames): AnsweredOne[] {
  const inputs = answersOf(plan);
  const found = new Map<string, AnsweredOne>();
  const looks = new Map<string, { rows: Set<number>; remove: (typeof inputs)[number][] }>();
  for (const [place, answer] of plan.answers.entries()) {
    const input = inputs[place];
    if (!input || answer.rows.length === 0) continue;
    const count = answer.rows.length;
    const facts = { count, shown: figure(count) };
    const key = answerKey(input);
    const back = { remove: [input] };
    if (answer.kind === "GROUP") {
      const name = answer.name ?? "";
      const group = names.get(answer.groupId ?? "") ?? m.refusal_this_group();
      found.set(key, { key, parts: m.answered_group.parts({ ...facts, name, group }), what: name, back });
    } else if (answer.kind === "DOMAIN") {
      const [domain, use] = [answer.domain ?? "", answer.use ?? ""];
      found.set(key, { key, parts: m.answered_domain.parts({ ...facts, domain, use }), what: domain, back });
    } else if (answer.kind === "MERGED_GROUPS") {
      const groups = answer.groups ?? "";
      found.set(key, { key, parts: m.answered_merged.parts({ ...facts, groups }), what: groups, back });
    } else if (answer.look) {
      const kept = looks.get(answer.look) ?? { rows: new Set(), remove: [] };
      looks.set(answer.look, kept);
      for (const row of answer.rows) kept.rows.add(row);
      kept.remove.push(input);
      const { size } = kept.rows;
      const what = lookWord(answer.look);
      found.set(answer.look, {
        key: answer.look,
        parts: m.answered_kept.parts({ count: size, shown: figure(size), what }),
        what,
        back: { remove: kept.remove },
      });
    }
  }
  const byDefault = plan.rows.filter((row) => row.names.some(({ name }) => name === "")).length;
  if (plan.defaultGroup && byDefault > 0) {
    const { name: group } = plan.defaultGroup;
    found.set("default", {
      key: "default",
      parts: m.answered_default.parts({ count: byDefault, shown: figure(byDefault), group }),
      what: group,
      back: { defaultGroupId: null },
    });
  }
  return [...found.values()];
}

interface AnsweredProps {
  readonly answered: AnsweredOne;
  readonly onChange: PlanChanges["change"];
}

/** A question that was answered, with Undo. */
export function Answered({ answered: { parts, what, back }, onChange }: AnsweredProps) {
  return (
    <div className="repair answered">
      <IconCheck size={20} stroke={1.75} aria-hidden="true" />
      <p className="break">
        <Rich parts={parts} />
      </p>
      <div className="repair-acts">
        <Button
          small
          look="plain"
          icon={<IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />}
          aria-label={m.undo_what({ what })}
          onClick={() => onChange(back, m.undo_answer())}
        >
          {m.undo()}
        </Button>
      </div>
    </div>
  );
}
