import { inviteLearnersSchema, parseEmail } from "@muster/domain";
import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering, refuse, UserError, userError } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { findLearnersByIds, Learner, toLearners } from "../learners/index.ts";
import { Ability, administer, missingSetup } from "../organizations/index.ts";
import { ChosenTime, chosenTime } from "./chosenTime.ts";
import { invitePeople } from "./invite.ts";
import type { Invitee, InviteeOutcome } from "./invitee.ts";

export enum InviteOutcome {
  INVITED = "INVITED",
  REINVITED = "REINVITED",
  BROUGHT_FORWARD = "BROUGHT_FORWARD",
  MERGED = "MERGED",
  ALREADY_PENDING = "ALREADY_PENDING",
  ALREADY_ACTIVE = "ALREADY_ACTIVE",
  DUPLICATE = "DUPLICATE",
  REFUSED = "REFUSED",
}

registerEnumType(InviteOutcome, {
  name: "InviteOutcome",
  description: "What was done with one address.",
  valuesConfig: {
    INVITED: { description: "Pending now; its e-mail is queued." },
    REINVITED: { description: "Was expired, cancelled or declined; Pending again, its e-mail is queued." },
    BROUGHT_FORWARD: {
      description:
        "Was Pending and its e-mail waited for a later time; it goes out at the earlier one now, the group is added.",
    },
    MERGED: { description: "Was Pending already; the group was added to the same invite, no second e-mail." },
    ALREADY_PENDING: { description: "Was Pending for this group already; nothing was changed." },
    ALREADY_ACTIVE: {
      description: "Is an Active learner; nothing was sent. The group can be added with addLearnerToGroup.",
    },
    DUPLICATE: { description: "Stands in the list twice; it was taken once." },
    REFUSED: { description: "Nothing was done; the error says why." },
  },
});

@InputType({ description: "Whom to invite, and to what." })
class InviteLearnersInput {
  @Field(() => ID, { description: "The inviting organization." })
  organizationId: string;

  @Field(() => [String], { description: "1 to 10 addresses, as typed." })
  emails: string[];

  @Field(() => ID, { description: "An Active group of the organization." })
  groupId: string;

  @Field(() => String, {
    nullable: true,
    description: "A personal note for the e-mail and the invite page; at most 600 characters.",
  })
  note: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Addresses that declined before and are to be invited once more.",
  })
  acknowledgeDeclined: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Addresses whose e-mail came back before and that are to be tried again.",
  })
  acknowledgeBounced: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "When the e-mails go out: a local time, YYYY-MM-DDTHH:mm, in the organization's time zone, at most 90 days ahead. Null: at once. A time that the clocks skip moves forward to the first that there is; one that they show twice is the first of the two.",
  })
  sendAt: string | null;

  @Field(() => String, {
    description:
      "The same key and content again gives the same answer. 8 to 200 letters, digits, hyphens, underscores.",
  })
  clientKey: string;
}

@ObjectType({ description: "What was done with one address of the input, in its order." })
class InviteResult {
  @Field(() => String, { description: "As it was given." })
  typed: string;

  @Field(() => String, { nullable: true, description: "Normal form; null where it is no address." })
  email: string | null;

  @Field(() => InviteOutcome, { description: "What was done." })
  outcome: InviteOutcome;

  @Field(() => Learner, { nullable: true, description: "The learner as it is now; null where refused." })
  learner: Learner | null;

  @Field(() => UserError, { nullable: true, description: "Why it was refused; null otherwise." })
  error: UserError | null;
}

@ObjectType({ description: "One result per address, or why nothing at all was done." })
class InviteLearnersPayload {
  @Field(() => [InviteResult], { description: "In the order of the input; empty on errors." })
  results: InviteResult[];

  @Field(() => ChosenTime, {
    nullable: true,
    description: "When the e-mails of this call go out; null: at once, or on errors.",
  })
  sending: ChosenTime | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty where there are results." })
  errors: UserError[];
}

interface ReadAddress {
  readonly typed: string;
  readonly invitee: Omit<Invitee, "groupIds"> | null;
  readonly error: UserError | null;
}

/** Reads every address by itself, so that a bad one keeps no good one back. */
const readAddresses = (emails: readonly string[]): ReadAddress[] =>
  emails.map((typed) => {
    const parsed = parseEmail(typed);
    return parsed.ok
      ? { typed, invitee: { email: parsed.email, typed: parsed.typed }, error: null }
      : { typed, invitee: null, error: userError(parsed.code, ["emails"], { email: typed.slice(0, 300) }) };
  });

const addressSet = (emails: readonly string[] | null | undefined): Set<string> =>
  new Set(readAddresses(emails ?? []).flatMap(({ invitee }) => invitee?.email ?? []));

const uniqueInvitees = (addresses: readonly ReadAddress[]): Omit<Invitee, "groupIds">[] => [
  ...new Map(
    addresses.flatMap(({ invitee }) => (invitee ? [[invitee.email, invitee] as const] : [])).reverse(),
  ).values(),
];

@Resolver()
export class InviteLearners {
  @Mutation(() => InviteLearnersPayload, {
    description:
      "Invites up to 10 people to a group; their e-mails are queued in the same transaction. Each address gets its own result.",
  })
  async inviteLearners(
    @Arg("input", () => InviteLearnersInput, { description: "Whom, and to what." })
    input: InviteLearnersInput,
    @Ctx() context: RequestContext,
  ): Promise<InviteLearnersPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.INVITE_LEARNERS);
    const { app } = context;
    return answering({ results: [], sending: null }, async () => {
      const { emails, groupId, note, sendAt } = parseInput(inviteLearnersSchema, input);
      const sending = sendAt === null ? null : chosenTime(sendAt, organization.timeZone);
      const group = tenantIdOf("Group", groupId);
      if (group.organizationId !== organization.id) refuse("GROUP_NOT_FOUND", ["groupId"]);
      const [missing] = await missingSetup(app.db, organization);
      if (missing) refuse("NOT_SET_UP", [], { reason: missing.toLowerCase() });
      const addresses = readAddresses(emails);
      const by = signedIn(context).accountId;
      const acknowledged = {
        declined: addressSet(input.acknowledgeDeclined),
        bounced: addressSet(input.acknowledgeBounced),
      };
      const { clientKey, ...content } = input;
      const outcomes = await oncePerKey(
        app,
        { accountId: by, operation: "inviteLearners", key: clientKey, content },
        async (tx) => [
          ...(await invitePeople(tx, app, {
            organization,
            invitees: uniqueInvitees(addresses).map((one) => ({ ...one, groupIds: [group.id] })),
            note,
            sendAt: sending?.at ?? null,
            by,
            acknowledged,
            priority: 1,
          })),
        ],
      );
      const results = await toResults(context, organization.id, addresses, new Map(outcomes));
      return { results, sending };
    });
  }
}

async function toResults(
  { app }: RequestContext,
  organizationId: string,
  addresses: readonly ReadAddress[],
  outcomes: ReadonlyMap<string, InviteeOutcome>,
): Promise<InviteResult[]> {
  const ids = [...outcomes.values()].flatMap((one) => (one.outcome === "REFUSED" ? [] : [one.learnerId]));
  const learners = await toLearners(
    app,
    organizationId,
    await findLearnersByIds(app.db, organizationId, ids),
  );
  const seen = new Set<string>();
  return addresses.map(({ typed, invitee, error }) => {
    const email = invitee?.email ?? null;
    const done = email ? outcomes.get(email) : undefined;
    if (!email || !done) return { typed, email, outcome: InviteOutcome.REFUSED, learner: null, error };
    const learner =
      done.outcome === "REFUSED" ? null : (learners.find(({ row }) => row.id === done.learnerId) ?? null);
    const again = seen.has(email);
    seen.add(email);
    if (again) {
      return {
        typed,
        email,
        outcome: InviteOutcome.DUPLICATE,
        learner,
        error: userError("DUPLICATE_ADDRESS", ["emails"], { email: typed }),
      };
    }
    return {
      typed,
      email,
      outcome: InviteOutcome[done.outcome],
      learner,
      error: done.outcome === "REFUSED" ? done.error : null,
    };
  });
}
