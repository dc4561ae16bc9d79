import { SELECTION_IDS_MAX } from "@muster/domain";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { decodeId } from "../../platform/globalId.ts";
import { DeliveryState, InviteStatus } from "./enums.ts";
import type { LearnerQuery } from "./list.store.ts";

export enum LearnerSort {
  INVITED_AT_DESC = "INVITED_AT_DESC",
  INVITED_AT_ASC = "INVITED_AT_ASC",
  EMAIL_ASC = "EMAIL_ASC",
  EMAIL_DESC = "EMAIL_DESC",
  NAME_ASC = "NAME_ASC",
  NAME_DESC = "NAME_DESC",
  STATUS_ASC = "STATUS_ASC",
  STATUS_DESC = "STATUS_DESC",
  ACCEPTED_AT_DESC = "ACCEPTED_AT_DESC",
  ACCEPTED_AT_ASC = "ACCEPTED_AT_ASC",
}

registerEnumType(LearnerSort, {
  name: "LearnerSort",
  description: "Order of the Learners list.",
  valuesConfig: {
    INVITED_AT_DESC: { description: "Newest invite first." },
    INVITED_AT_ASC: { description: "Oldest invite first." },
    EMAIL_ASC: { description: "By e-mail, A first." },
    EMAIL_DESC: { description: "By e-mail, Z first." },
    NAME_ASC: { description: "By name, A first; those without a name at the end." },
    NAME_DESC: { description: "By name, Z first; those without a name at the end." },
    STATUS_ASC: { description: "Pending, Cancelled, Active; in each the oldest invite first." },
    STATUS_DESC: { description: "Active, Cancelled, Pending; in each the newest invite first." },
    ACCEPTED_AT_DESC: { description: "Newest yes first; those who have not accepted at the end." },
    ACCEPTED_AT_ASC: { description: "Oldest yes first; those who have not accepted at the end." },
  },
});

/** What somebody answered other than yes. */
export enum LearnerAnswer {
  DECLINED = "DECLINED",
  EMAILS_STOPPED = "EMAILS_STOPPED",
}

registerEnumType(LearnerAnswer, {
  name: "LearnerAnswer",
  description: "What a person answered, other than yes.",
  valuesConfig: {
    DECLINED: { description: "Said no to the invite, which is Cancelled by that." },
    EMAILS_STOPPED: {
      description: "Asked this organization for no more e-mails; the invite can still be answered.",
    },
  },
});

@InputType({ description: "Which learners to list; all conditions hold together." })
export class LearnerFilter {
  @Field(() => String, {
    nullable: true,
    description: "Part of the e-mail or name; below three letters their beginning.",
  })
  search: string | null;

  @Field(() => [InviteStatus], { nullable: true, description: "Any of these." })
  status: InviteStatus[] | null;

  @Field(() => ID, { nullable: true, description: "In, or invited to, this group." })
  groupId: string | null;

  @Field(() => ID, { nullable: true, description: "Having this training in the organization." })
  trainingId: string | null;

  @Field(() => ID, { nullable: true, description: "Named by this import, but for rows that stayed behind." })
  importId: string | null;

  @Field(() => [ID], { nullable: true, description: "Only these, at most 500; none of others." })
  ids: string[] | null;

  @Field(() => [DeliveryState], { nullable: true, description: "Any of these." })
  delivery: DeliveryState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only Pending ones whose link has expired. False: all others.",
  })
  expired: boolean | null;

  @Field(() => LearnerAnswer, { nullable: true, description: "Only those who answered so." })
  answer: LearnerAnswer | null;
}

/** A filter as the store asks by it. @throws BAD_USER_INPUT for what is no group, training or import, or for too many ids. */
export function readFilter(organizationId: string, filter: LearnerFilter | null, now: Date): LearnerQuery {
  return {
    organizationId,
    search: filter?.search?.replaceAll("\0", " ").trim().slice(0, 200) || null,
    status: filter?.status ?? [],
    groupId: filter?.groupId ? groupUuid(organizationId, filter.groupId) : null,
    trainingId: filter?.trainingId ? trainingUuid(filter.trainingId) : null,
    importId: filter?.importId ? importUuid(organizationId, filter.importId) : null,
    ids: filter?.ids ? ownIds(organizationId, filter.ids) : null,
    delivery: filter?.delivery ?? [],
    expired: filter?.expired ?? null,
    answer: filter?.answer ?? null,
    now,
  };
}

/** A group of another organization is the same as one that does not exist: nothing matches. */
function groupUuid(organizationId: string, id: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== "Group" || decoded.organizationId !== organizationId)
    throw badInput("groupId: no group of this organization.");
  return decoded.id;
}

/** Another organization's learner is the same as one that does not exist. */
function ownIds(organizationId: string, ids: readonly string[]): string[] {
  if (ids.length > SELECTION_IDS_MAX) throw badInput(`ids: at most ${SELECTION_IDS_MAX}.`);
  return ids.flatMap((id) => {
    const decoded = decodeId(id);
    return decoded?.type === "Learner" && decoded.organizationId === organizationId ? [decoded.id] : [];
  });
}

function importUuid(organizationId: string, id: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== "Import" || decoded.organizationId !== organizationId)
    throw badInput("importId: no import of this organization.");
  return decoded.id;
}

function trainingUuid(id: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== "Training") throw badInput("trainingId: no training.");
  return decoded.id;
}
