import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, PageInfo } from "../../graphql/types.ts";
import { CappedCount, Learner } from "../learners/index.ts";
import { InviteRole } from "./types.ts";

export enum RequestKind {
  NEW_INVITE = "NEW_INVITE",
  BOUNCED = "BOUNCED",
  INACTIVE_GROUP = "INACTIVE_GROUP",
}

registerEnumType(RequestKind, {
  name: "RequestKind",
  description: "Why something needs an administrator.",
  valuesConfig: {
    NEW_INVITE: { description: "Somebody with a dead link asked for a new invitation. A resend answers." },
    BOUNCED: { description: "The invitation came back for good. Correct the address, resend or cancel." },
    INACTIVE_GROUP: {
      description:
        "Somebody accepted into a group that is Inactive, so without its trainings. Closes by itself once it is Active.",
    },
  },
});

@ObjectType({ description: "Something that needs an administrator." })
export class Request {
  @Field(() => ID, { description: "Global id." })
  id: string;

  @Field(() => RequestKind, { description: "Why." })
  kind: RequestKind;

  @Field(() => DateTime, { description: "Since when." })
  askedAt: Date;

  @Field(() => String, { description: "The invited address, as it was typed." })
  email: string;

  @Field(() => InviteRole, { description: "What the invite makes, or made, of the person." })
  role: InviteRole;

  @Field(() => Learner, {
    nullable: true,
    description:
      "The learner; null for an invite to administer, and for somebody who has left: such a person is invited anew.",
  })
  learner: Learner | null;
}

@ObjectType({ description: "A request in a page of the list." })
export class RequestEdge {
  @Field(() => String, { description: "Opaque place in the list." })
  cursor: string;

  @Field(() => Request, { description: "The request." })
  node: Request;
}

@ObjectType({ description: "A page of requests (Relay)." })
export class RequestConnection {
  @Field(() => [RequestEdge], { description: "The requests of this page." })
  edges: RequestEdge[];

  @Field(() => PageInfo, { description: "Whether and where it goes on." })
  pageInfo: PageInfo;

  @Field(() => CappedCount, { description: "How many are open in all." })
  total: CappedCount;
}
