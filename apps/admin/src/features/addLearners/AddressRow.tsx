import { useMutation, useQuery } from "@apollo/client/react";
import { IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import { useClientKey } from "../../app/useClientKey.ts";
import type { LearnerFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { acknowledging, isQuestion, nothingAcknowledged } from "../../parts/AskFirst.tsx";
import { Button } from "../../parts/Button.tsx";
import { AddLearnerToGroupDocument } from "../../parts/learner.graphql.ts";
import { sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useOrganization } from "../../shell/context.ts";
import { dayAndTime, shortDay } from "../../text/dates.ts";
import { listed } from "../../text/numbers.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { InviteLearnersDocument, ResultLearnerDocument } from "./addLearners.graphql.ts";
import { type AddressResult, addressResult } from "./resultState.ts";

interface AddressRowProps {
  readonly result: AddressResult;
  readonly group: { readonly id: string; readonly name: string };
  readonly note: string | null;
  /** The chosen local time, for one that is invited again from here. */
  readonly sendAt: string | null;
  readonly onAnswer: (answer: AddressResult) => void;
}

/** One address: what was done and not done, how it stands now, and what can still be done. */
export function AddressRow({ result, group, note, sendAt, onAnswer }: AddressRowProps) {
  const { id, timeZone } = useOrganization();
  const { data } = useQuery(ResultLearnerDocument, {
    variables: { id, learnerId: result.learnerId ?? "" },
    skip: result.learnerId === null,
    fetchPolicy: "cache-first",
  });
  const learner = data?.organization?.learner ?? null;
  const act = actOf(result, learner, group.id);
  return (
    <li className={act ? "with-act" : undefined}>
      <div className="result-text">
        <b>{result.typed}</b>
        <p className={result.outcome === "REFUSED" ? "clay" : undefined} aria-live="polite">
          {outcomeText(result, learner, group, timeZone)}
        </p>
      </div>
      {act === "addGroup" && learner && <AddToGroup learner={learner} group={group} />}
      {act === "inviteAgain" && <InviteAgain {...{ result, group, note, sendAt, onAnswer }} />}
      {learner && <StatusPill status={learner.status} />}
    </li>
  );
}

function actOf(
  { outcome, error }: AddressResult,
  learner: LearnerFactsFragment | null,
  groupId: string,
): "addGroup" | "inviteAgain" | null {
  if (outcome === "ALREADY_ACTIVE" && learner && !learner.groups.some(({ id }) => id === groupId))
    return "addGroup";
  return error && isQuestion(error) ? "inviteAgain" : null;
}

function outcomeText(
  { outcome, error }: AddressResult,
  learner: LearnerFactsFragment | null,
  group: { readonly id: string; readonly name: string },
  timeZone: string,
): string {
  const name = group.name;
  const until = learner?.expiresAt ? shortDay(learner.expiresAt, timeZone) : null;
  const since = learner ? shortDay(learner.invitedAt, timeZone) : "";
  const others = listed(
    (learner?.groups ?? []).filter(({ id }) => id !== group.id).map((other) => other.name),
  );
  const sendAt = learner?.delivery?.sendAt;
  const when = sendAt ? dayAndTime(sendAt, timeZone) : null;
  switch (outcome) {
    case "INVITED":
      if (until && when) return m.result_invited_at({ group: name, when, until });
      return until ? m.result_invited({ group: name, until }) : m.result_invited_plain({ group: name });
    case "REINVITED":
      if (until && when) return m.result_reinvited_at({ group: name, when, until });
      return until ? m.result_reinvited({ group: name, until }) : m.result_reinvited_plain({ group: name });
    case "BROUGHT_FORWARD":
      return when ? m.result_forward_at({ group: name, when }) : m.result_forward_now({ group: name });
    case "MERGED":
      return others
        ? m.result_merged({ since, others, group: name })
        : m.result_merged_plain({ since, group: name });
    case "ALREADY_PENDING":
      return m.result_pending({ since, group: name });
    case "ALREADY_ACTIVE":
      return learner?.groups.some(({ id }) => id === group.id)
        ? m.result_active_in({ group: name })
        : m.result_active({ group: name });
    case "DUPLICATE":
      return m.result_duplicate();
    case "REFUSED":
      return error ? serverRefusalText(error) : m.result_refused_plain();
  }
}

interface AddToGroupProps {
  readonly learner: LearnerFactsFragment;
  readonly group: { readonly id: string; readonly name: string };
}

function AddToGroup({ learner, group }: AddToGroupProps) {
  const [add, { loading }] = useMutation(AddLearnerToGroupDocument);
  const press = async () => {
    try {
      const { data } = await add({ variables: { input: { learnerId: learner.id, groupId: group.id } } });
      const refusal = data?.addLearnerToGroup.errors[0];
      if (refusal) sayRefused(serverRefusalText(refusal));
    } catch (error) {
      sayRefused(failureText(failureOf(error)));
    }
  };
  return (
    <Button
      small
      busy={loading}
      icon={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
      onClick={press}
    >
      {m.result_add_to({ group: group.name })}
    </Button>
  );
}

/**
 * After a decline, or where e-mail came back, an invite goes out only when it is asked for in so many words. Whoever did
 * both is asked about twice; the second yes brings the first along.
 */
function InviteAgain({ result, group, note, sendAt, onAnswer }: AddressRowProps) {
  const { id } = useOrganization();
  const [invite, { loading }] = useMutation(InviteLearnersDocument);
  const keyOf = useClientKey();
  const acknowledged = useRef(nothingAcknowledged);
  const { typed, error: question } = result;
  const press = async () => {
    if (question) acknowledged.current = acknowledging(acknowledged.current, question);
    const { acknowledgeDecline, acknowledgeBounce } = acknowledged.current;
    const content = {
      ...{ organizationId: id, emails: [typed], groupId: group.id, note, sendAt },
      acknowledgeDeclined: acknowledgeDecline ? [typed] : [],
      acknowledgeBounced: acknowledgeBounce ? [typed] : [],
    };
    try {
      const { data } = await invite({ variables: { input: { ...content, clientKey: keyOf(content) } } });
      const refusal = data?.inviteLearners.errors[0];
      if (refusal) return sayRefused(serverRefusalText(refusal));
      const answer = data?.inviteLearners.results[0];
      if (answer) onAnswer(addressResult(answer));
    } catch (error) {
      sayRefused(failureText(failureOf(error)));
    }
  };
  return (
    <Button small busy={loading} icon={<ResendIcon size={16} />} onClick={press}>
      {question?.code === "BOUNCED_NEEDS_ACKNOWLEDGEMENT" ? m.bounced_act() : m.declined_act()}
    </Button>
  );
}
