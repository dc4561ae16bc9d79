import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, Node } from "../../graphql/types.ts";
import { OrganizationCard } from "../organizations/index.ts";
import { Training } from "../trainings/index.ts";

@ObjectType({ implements: Node, description: "A training that the signed-in person was given." })
export class Assignment extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => Training, { description: "The training." })
  training: Training;

  @Field(() => OrganizationCard, {
    nullable: true,
    description: "The organization that gave it; null for an own training.",
  })
  organization: OrganizationCard | null;

  @Field(() => DateTime, { description: "When it was first given." })
  assignedAt: Date;
}
