import { missingForInvite, type SetupFacts, setupSteps } from "@muster/domain";
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import type { DbOrTx } from "../../db/client.ts";
import { batched } from "../../graphql/batch.ts";
import { notFound } from "../../platform/errors.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { readSetupFacts } from "./setup.store.ts";
import { Organization } from "./types.ts";

export enum SetupStepKind {
  PROFILE = "PROFILE",
  TRAININGS = "TRAININGS",
  GROUPS = "GROUPS",
  ONBOARDING_MESSAGE = "ONBOARDING_MESSAGE",
  FIRST_INVITE = "FIRST_INVITE",
}

registerEnumType(SetupStepKind, {
  name: "SetupStepKind",
  description: "A step of the way to the first invite.",
  valuesConfig: {
    PROFILE: { description: "Name, and a contact with an e-mail address or a phone number." },
    TRAININGS: { description: "A training is chosen from the catalogue." },
    GROUPS: { description: "There is an Active group." },
    ONBOARDING_MESSAGE: { description: "The onboarding message was copied or edited." },
    FIRST_INVITE: { description: "Somebody was invited." },
  },
});

@ObjectType({ description: "One line of the checklist." })
class SetupStep {
  @Field(() => SetupStepKind, { description: "Which step." })
  kind: SetupStepKind;

  @Field(() => Boolean, { description: "True once it is done." })
  done: boolean;
}

@ObjectType({ description: "How far an organization is set up." })
class Setup {
  @Field(() => [SetupStep], { description: "The five steps in their order." })
  steps: SetupStep[];

  @Field(() => [SetupStepKind], {
    description: "Steps without which nobody can be invited; empty: invites can go out.",
  })
  missingForInvite: SetupStepKind[];
}

/** What the checklist looks at. @throws NOT_FOUND where there is no such organization. */
export async function setupFacts(db: DbOrTx, organizationId: string): Promise<SetupFacts> {
  const facts = (await readSetupFacts(db, [organizationId])).get(organizationId);
  if (!facts) throw notFound();
  return facts;
}

/** The steps without which an organization cannot invite, in order; empty when it can. */
export async function missingSetup(db: DbOrTx, { id }: { readonly id: string }): Promise<SetupStepKind[]> {
  return missingForInvite(await setupFacts(db, id)).map((kind) => SetupStepKind[kind]);
}

const factsOf = ({ app }: RequestContext, ids: readonly string[]) => readSetupFacts(app.db, ids);

@Resolver(() => Organization)
export class OrganizationSetup {
  @FieldResolver(() => Setup, { description: "The checklist that leads to the first invite." })
  async setup(@Root() { id }: Organization, @Ctx() context: RequestContext): Promise<Setup> {
    const facts = await batched(context, factsOf, plainIdOf("Organization", id));
    if (!facts) throw notFound();
    return {
      steps: setupSteps(facts).map(({ kind, done }) => ({ kind: SetupStepKind[kind], done })),
      missingForInvite: missingForInvite(facts).map((kind) => SetupStepKind[kind]),
    };
  }
}
