import { Field, ID, ObjectType } from "type-graphql";
import type { App } from "../../app.ts";
import { DateTime } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { tenantId } from "../../platform/globalId.ts";
import { Delivery, DeliveryState, InviteStatus, unwantedMail } from "../learners/index.ts";
import { deliveriesOfInvites } from "../mail/index.ts";
import { findAdministratorInvites, openRequestsOf, typedAddress } from "./administratorInvites.store.ts";
import type { InviteRow } from "./invites.store.ts";

@ObjectType({
  description:
    "An invite for an administrator. Before acceptance only the e-mail is known here; after it, see Administrator.",
})
export class AdministratorInvite {
  @Field(() => ID, { description: "Stable id of the invite." })
  id: string;

  @Field(() => String, { description: "The invited address as it was typed." })
  email: string;

  @Field(() => InviteStatus, { description: "Status of the invite." })
  status: InviteStatus;

  @Field(() => DateTime, { description: "Until when the link can, or could, be answered." })
  expiresAt: Date;

  @Field(() => Boolean, { description: "True where the invite is Pending and its link has expired." })
  expired: boolean;

  @Field(() => DateTime, { description: "When an invitation e-mail was last asked for." })
  lastSentAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When the person said no." })
  declinedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the invite was cancelled." })
  cancelledAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the person asked for a new invite, where nobody has answered yet. A resend answers.",
  })
  askedForNewAt: Date | null;

  @Field(() => Delivery, {
    nullable: true,
    description: "What became of the last e-mail; null where none goes out any more.",
  })
  delivery: Delivery | null;

  @Field(() => Boolean, { description: "The person asked this organization for no more e-mails." })
  emailsStopped: boolean;

  @Field(() => Boolean, {
    description: "Whether ⟲ is there: Pending or Cancelled, and the person wants mail.",
  })
  canResend: boolean;

  @Field(() => Boolean, { description: "Whether × is there: Pending." })
  canCancel: boolean;
}

@ObjectType({ description: "The invite as it is now, or why nothing was done." })
export class AdministratorInvitePayload {
  @Field(() => AdministratorInvite, { nullable: true, description: "Null on errors." })
  invite: AdministratorInvite | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

type Reader = Pick<App, "db" | "clock">;

/** Rows as the schema shows them, in a constant number of queries. */
export async function toAdministratorInvites(
  { db, clock }: Reader,
  organizationId: string,
  rows: readonly InviteRow[],
): Promise<AdministratorInvite[]> {
  const now = clock.now();
  const ids = rows.map(({ id }) => id);
  const [deliveries, asked, unwanted] = await Promise.all([
    deliveriesOfInvites(db, organizationId, ids),
    openRequestsOf(db, organizationId, ids),
    unwantedMail(
      db,
      organizationId,
      rows.map(({ email }) => email),
    ),
  ]);
  return rows.map((row) => {
    const { id, status, expiresAt, lastSentAt, declinedAt, cancelledAt } = row;
    const delivery = deliveries.get(id);
    const unwantedAs = unwanted.get(row.email);
    return {
      id: tenantId("AdministratorInvite", organizationId, id),
      email: typedAddress(row),
      status: InviteStatus[status],
      expiresAt,
      expired: status === "PENDING" && expiresAt <= now,
      lastSentAt,
      declinedAt,
      cancelledAt,
      askedForNewAt: asked.get(id) ?? null,
      delivery: delivery ? { ...delivery, sendAt: null, state: DeliveryState[delivery.state] } : null,
      emailsStopped: unwantedAs === "STOPPED",
      canResend: status !== "ACTIVE" && !unwantedAs,
      canCancel: status === "PENDING",
    };
  });
}

/** One invite for an administrator; null where the organization has none by this id. */
export async function readAdministratorInvite(
  reader: Reader,
  organizationId: string,
  id: string,
): Promise<AdministratorInvite | null> {
  const rows = await findAdministratorInvites(reader.db, organizationId, { id });
  const [found] = await toAdministratorInvites(reader, organizationId, rows);
  return found ?? null;
}
