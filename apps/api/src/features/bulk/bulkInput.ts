import { Field, ID, InputType } from "type-graphql";
import { LearnerSelection } from "./types.ts";

@InputType({ description: "An act on many learners of one organization, done once per client key." })
export class BulkInput {
  @Field(() => ID, { description: "Whose learners." })
  organizationId: string;

  @Field(() => LearnerSelection, { description: "Which." })
  selection: LearnerSelection;

  @Field(() => String, {
    description:
      "The same key and content again gives the same answer, and goes on where an earlier call was cut off. 8 to 200 letters, digits, hyphens, underscores.",
  })
  clientKey: string;
}
