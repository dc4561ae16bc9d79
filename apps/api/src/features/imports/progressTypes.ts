import { Field, Int, ObjectType } from "type-graphql";
import { Group } from "../groups/index.ts";
import { Import } from "./types.ts";

@ObjectType({
  description: "The e-mails of an import; each is in one part, and the parts add up to `total`.",
})
export class ImportProgress {
  @Field(() => Int, { description: "All e-mails that it asked for." })
  total: number;

  @Field(() => Int, { description: "Wait for their time, their turn, or the end of a pause." })
  queued: number;

  @Field(() => Int, { description: "The mail provider took them, and has told nothing since." })
  sent: number;

  @Field(() => Int, { description: "Arrived." })
  delivered: number;

  @Field(() => Int, { description: "The provider tries again." })
  deferred: number;

  @Field(() => Int, { description: "Came back." })
  bounced: number;

  @Field(() => Int, { description: "Were not sent; the learner says why." })
  failed: number;

  @Field(() => Int, { description: "Taken back before they were sent: cancelled, corrected or overtaken." })
  withdrawn: number;

  @Field(() => Int, { description: "People whom it e-mailed and who said yes; no part of `total`." })
  accepted: number;
}

@ObjectType({ description: "A person whom a list names, with all groups that it names for them." })
export class ImportListedPerson {
  @Field(() => Int, { description: "Their first row; of those who are gone, in the earlier list." })
  row: number;

  @Field(() => String, { description: "Normal form of the address." })
  email: string;

  @Field(() => [Group], { description: "Their groups; one that is no more is left out." })
  groups: Group[];

  @Field(() => [Group], { description: "Of the moved ones: their groups in the earlier list." })
  from: Group[];
}

@ObjectType({
  description:
    "What a list says that the one before did not. Everybody of either is in one part. Nothing is done about it.",
})
export class ImportDifference {
  @Field(() => Import, { description: "The list confirmed before." })
  earlier: Import;

  @Field(() => [ImportListedPerson], { description: "In this list only." })
  added: ImportListedPerson[];

  @Field(() => [ImportListedPerson], { description: "In the same groups." })
  unchanged: ImportListedPerson[];

  @Field(() => [ImportListedPerson], { description: "In other groups than before." })
  moved: ImportListedPerson[];

  @Field(() => [ImportListedPerson], {
    description:
      "In both, and one of the two does not say in which groups for sure, so nobody knows whether they moved.",
  })
  unclear: ImportListedPerson[];

  @Field(() => [ImportListedPerson], {
    description: "In the earlier list only, as far as addresses tell: see `unread`.",
  })
  gone: ImportListedPerson[];

  @Field(() => Int, {
    description: "Rows of this list without an address. Whom they mean may be among those who are gone.",
  })
  unread: number;
}
