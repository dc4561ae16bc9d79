import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { accountResolvers } from "./features/accounts/index.ts";
import { administratorResolvers } from "./features/administrators/index.ts";
import { bulkResolvers } from "./features/bulk/index.ts";
import { groupResolvers } from "./features/groups/index.ts";
import { helpDeskResolvers } from "./features/helpDesk/index.ts";
import { importResolvers } from "./features/imports/index.ts";
import { inviteResolvers } from "./features/invites/index.ts";
import { learnerResolvers } from "./features/learners/index.ts";
import { organizationResolvers } from "./features/organizations/index.ts";
import { ownDataResolvers } from "./features/ownData/index.ts";
import { trainingResolvers } from "./features/trainings/index.ts";
import { NodeQuery } from "./node.ts";

// biome-ignore lint: type-graphql asks for a non-empty array of classes
const resolvers: NonEmptyArray<Function> = [
  NodeQuery,
  ...accountResolvers,
  ...organizationResolvers,
  ...administratorResolvers,
  ...trainingResolvers,
  ...groupResolvers,
  ...learnerResolvers,
  ...inviteResolvers,
  ...importResolvers,
  ...bulkResolvers,
  ...ownDataResolvers,
  ...helpDeskResolvers,
];

/** The one schema behind every screen and every third party. */
export const buildMusterSchema = (): GraphQLSchema => buildSchemaSync({ resolvers, validate: false });
