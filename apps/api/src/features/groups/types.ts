import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { DbOrTx } from "../../db/client.ts";
import { DateTime, Node } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { type TenantId, tenantId } from "../../platform/globalId.ts";
import { accountNames, type GroupRow } from "./groups.store.ts";

export enum GroupStatus {
  ACTIVE = "ACTIVE",
  INACTIVE = "INACTIVE",
}

registerEnumType(GroupStatus, {
  name: "GroupStatus",
  description: "Whether a group takes invites and gives trainings.",
  valuesConfig: {
    ACTIVE: { description: "Takes invites and gives its trainings." },
    INACTIVE: {
      description: "Takes no new invites and gives nothing new; what it gave before stays.",
    },
  },
});

@ObjectType({
  implements: Node,
  description: "A group of an organization: the trainings that its learners get.",
})
export class Group extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => String, {
    description:
      "Unique in the organization when case, spacing and punctuation are ignored; at most 80 characters.",
  })
  name: string;

  @Field(() => GroupStatus, { description: "Whether it takes invites and gives trainings." })
  status: GroupStatus;

  @Field(() => Int, { description: "Raised by every change; hand it to updateGroup." })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: "Name of who changed the group last; null where that account is gone.",
  })
  changedBy: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was changed last." })
  changedAt: Date | null;

  /** Not a field: where the group is stored. */
  key: TenantId;
}

/** Groups as the schema shows them, in the order of the rows, in one query. */
export async function toGroups(db: DbOrTx, rows: readonly GroupRow[]): Promise<Group[]> {
  const names = await accountNames(
    db,
    rows.flatMap(({ changedBy }) => changedBy ?? []),
  );
  return rows.map((row) => toGroup(row, names));
}

const toGroup = (row: GroupRow, names: ReadonlyMap<string, string>): Group & { __typename: string } => ({
  __typename: "Group",
  id: tenantId("Group", row.organizationId, row.id),
  name: row.name,
  status: GroupStatus[row.status],
  version: row.version,
  changedBy: (row.changedBy && names.get(row.changedBy)) ?? null,
  changedAt: row.changedAt,
  key: { organizationId: row.organizationId, id: row.id },
});

@ObjectType({ description: "The group as it is now, or why nothing was changed." })
export class GroupPayload {
  @Field(() => Group, { nullable: true, description: "Null on errors." })
  group: Group | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}
