import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { writeAudit } from "../audit/index.ts";
import {
  Ability,
  AdministratorRole,
  type AdministratorRoleName,
  administer,
} from "../organizations/index.ts";
import { findAdministrators, setRole } from "./administrators.store.ts";
import { holdForChange } from "./change.ts";
import { AdministratorPayload, toAdministrator } from "./types.ts";

@InputType({ description: "Which administrator is to be what." })
class ChangeAdministratorRoleInput {
  @Field(() => ID, { description: "An administrator of an organization that the caller owns." })
  administratorId: string;

  @Field(() => AdministratorRole, { description: "What the person is from now on." })
  role: AdministratorRole;
}

interface RoleChange {
  readonly organizationId: string;
  readonly accountId: string;
  readonly role: AdministratorRoleName;
  readonly by: string;
}

/** Changes the role of an administrator. @throws NOT_FOUND, FORBIDDEN; Refused LAST_OWNER */
async function changeRole(
  { db, clock }: Pick<App, "db" | "clock">,
  { organizationId, accountId, role, by }: RoleChange,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const before = await holdForChange(tx, { organizationId, by, to: { accountId, role } });
    if (before.role === role) return;
    await setRole(tx, organizationId, accountId, role);
    await writeAudit(tx, [
      {
        organizationId,
        at: clock.now(),
        actorAccountId: by,
        action: "ADMINISTRATOR_ROLE_CHANGED",
        subjectId: accountId,
        facts: { from: before.role, to: role },
      },
    ]);
  });
}

@Resolver()
export class ChangeAdministratorRole {
  @Mutation(() => AdministratorPayload, {
    description:
      "Makes an administrator an owner, or an owner an administrator. LAST_OWNER where nobody else owns the organization. Owners only.",
  })
  async changeAdministratorRole(
    @Arg("input", () => ChangeAdministratorRoleInput, { description: "Who, and what." })
    input: ChangeAdministratorRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<AdministratorPayload> {
    const { organizationId, id: accountId } = tenantIdOf("Administrator", input.administratorId);
    await administer(context, organizationId, Ability.MANAGE_ADMINISTRATORS);
    const by = signedIn(context).accountId;
    return answering({ administrator: null }, async () => {
      await changeRole(context.app, { organizationId, accountId, role: input.role, by });
      const [row] = await findAdministrators(context.app.db, organizationId, accountId);
      return { administrator: row ? toAdministrator(row, by) : null };
    });
  }
}
