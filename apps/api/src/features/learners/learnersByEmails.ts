import { parseEmail, SELECTION_IDS_MAX } from "@muster/domain";
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { badInput } from "../../platform/errors.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { findLearnersByEmails } from "./learners.store.ts";
import { toLearners } from "./learners.ts";
import { Learner } from "./types.ts";

@ObjectType({ description: "Which of some addresses are learners. Every address is in one part." })
class LearnersByEmails {
  @Field(() => [Learner], { description: "The learners, each once, in the order of the addresses." })
  learners: Learner[];

  @Field(() => [String], {
    description: "Addresses of nobody here, as typed; also what is no address.",
  })
  notFound: string[];
}

@Resolver(() => Organization)
export class OrganizationLearnersByEmails {
  @FieldResolver(() => LearnersByEmails, {
    description: "Looks addresses up, to select learners by a list.",
  })
  async learnersByEmails(
    @Root() organization: Organization,
    @Arg("emails", () => [String], { description: "As typed; at most 500." }) emails: string[],
    @Ctx() { app }: RequestContext,
  ): Promise<LearnersByEmails> {
    if (emails.length > SELECTION_IDS_MAX) throw badInput(`emails: at most ${SELECTION_IDS_MAX}.`);
    const organizationId = plainIdOf("Organization", organization.id);
    const asked = emails.map((typed) => ({ typed, parsed: parseEmail(typed) }));
    const wanted = [...new Set(asked.flatMap(({ parsed }) => (parsed.ok ? parsed.email : [])))];
    const rows = await findLearnersByEmails(app.db, organizationId, wanted);
    const byEmail = new Map(
      rows.filter(({ removedAt }) => !removedAt).map((row) => [row.email, row] as const),
    );
    return {
      learners: await toLearners(
        app,
        organizationId,
        wanted.flatMap((email) => byEmail.get(email) ?? []),
      ),
      notFound: asked.flatMap(({ typed, parsed }) => (parsed.ok && byEmail.has(parsed.email) ? [] : typed)),
    };
  }
}
