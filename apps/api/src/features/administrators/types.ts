import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { tenantId } from "../../platform/globalId.ts";
import { AdministratorRole } from "../organizations/index.ts";
import type { AdministratorRow } from "./administrators.store.ts";

@ObjectType({ description: "Somebody who administers an organization." })
export class Administrator {
  @Field(() => ID, { description: "Stable id of this person as an administrator of this organization." })
  id: string;

  @Field(() => String, { description: "First and last name." })
  name: string;

  @Field(() => String, {
    description:
      "The address that was invited, as it was typed; that of the account for whoever was not invited.",
  })
  email: string;

  @Field(() => AdministratorRole, { description: "Owner or administrator." })
  role: AdministratorRole;

  @Field(() => DateTime, { description: "Since when the person administers it." })
  since: Date;

  @Field(() => Boolean, { description: "True for the viewer's own entry." })
  isYou: boolean;
}

@ObjectType({ description: "The administrator as it is now, or why nothing was changed." })
export class AdministratorPayload {
  @Field(() => Administrator, { nullable: true, description: "Null on errors." })
  administrator: Administrator | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

export const toAdministrator = (row: AdministratorRow, viewerId: string | undefined): Administrator => ({
  id: tenantId("Administrator", row.organizationId, row.accountId),
  name: row.name,
  email: row.email,
  role: AdministratorRole[row.role],
  since: row.since,
  isYou: row.accountId === viewerId,
});
