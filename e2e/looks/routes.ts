import { readFileSync } from "node:fs";
import type { Scene, Session } from "../screens/scene.ts";

/** A page of the administration, by its address in the router. */
interface Place {
  /** Its address below the organization's, or the whole one. */
  readonly at: (scene: Scene) => string | Promise<string>;
  /** Whose session it is looked at with: the owner's, where it is left out. */
  readonly as?: Session;
  /** The question without which there is nothing to show. */
  readonly asks?: string;
}

const of = (path: string) => (scene: Scene) => `${scene.full.path}${path}`;
const learner = ({ full, invitations }: Scene) =>
  `${full.path}/learners/${encodeURIComponent(invitations.open.learnerId)}`;
const group = ({ full }: Scene) => `${full.path}/groups/${encodeURIComponent(full.groups[0] ?? "")}`;

async function training({ full }: Scene): Promise<string> {
  const { trainings } = await full.client.run<{ trainings: { edges: { node: { id: string } }[] } }>(
    "{ trainings(first: 1) { edges { node { id } } } }",
  );
  return `${full.path}/trainings/${encodeURIComponent(trainings.edges[0]?.node.id ?? "")}`;
}

/**
 * Every page of the administration, with what it asks for first. A page that the router has and that is missing here
 * fails the test, so that nobody forgets what it says when there is no connection.
 */
export const places: Readonly<Record<string, Place>> = {
  // Of the operator's own people: to everybody else there is nothing here.
  "/help-desk": { at: () => "/admin/help-desk" },
  "/help-desk/organizations": { at: () => "/admin/help-desk/organizations" },
  "/help-desk/organizations/:organizationId": { at: () => "/admin/help-desk/organizations/x" },
  "/new-organization": { at: () => "/admin/new-organization" },
  "/o/:orgId": { at: of(""), asks: "Dashboard" },
  "/o/:orgId/learners": { at: of("/learners"), asks: "Learners" },
  "/o/:orgId/learners/add/manually": { at: of("/learners/add/manually"), asks: "AddManually" },
  "/o/:orgId/learners/add/manually/result": { at: of("/learners/add/manually/result") },
  "/o/:orgId/learners/select-by-list": { at: of("/learners/select-by-list") },
  "/o/:orgId/learners/export": { at: of("/learners/export"), asks: "ExportCount" },
  "/o/:orgId/learners/:learnerId": { at: learner, asks: "LearnerPage" },
  "/o/:orgId/learners/:learnerId/correct": { at: (scene) => `${learner(scene)}/correct`, asks: "OneInvite" },
  "/o/:orgId/learners/:learnerId/groups": { at: (scene) => `${learner(scene)}/groups`, asks: "OneInvite" },
  // Without a selection there is nothing to ask about: it says so.
  "/o/:orgId/learners/selected/:act": { at: of("/learners/selected/resend") },
  "/o/:orgId/learners/selected/:act/result": { at: of("/learners/selected/resend/result") },
  "/o/:orgId/requests": { at: of("/requests"), asks: "Requests" },
  "/o/:orgId/trainings": { at: of("/trainings"), asks: "Catalogue" },
  "/o/:orgId/trainings/:trainingId": { at: training, asks: "Training" },
  "/o/:orgId/groups": { at: of("/groups"), asks: "Groups" },
  "/o/:orgId/groups/new": { at: of("/groups/new"), asks: "NewGroup" },
  "/o/:orgId/groups/:groupId": { at: group, asks: "Group" },
  "/o/:orgId/organization/profile": { at: of("/organization/profile"), asks: "Profile" },
  "/o/:orgId/organization/administrators": { at: of("/organization/administrators"), asks: "Administrators" },
  "/o/:orgId/organization/onboarding-message": {
    at: of("/organization/onboarding-message"),
    asks: "OnboardingMessage",
  },
  "/o/:orgId/premium": { at: of("/premium"), asks: "Premium" },
  "/o/:orgId/premium/import": { at: of("/premium/import"), asks: "ImportLearners" },
  "/o/:orgId/premium/import/:importId": {
    at: ({ uploads }) => uploads.waiting,
    as: "inviter",
    asks: "Import",
  },
  "/o/:orgId/help": { at: of("/help") },
};

/** What a page asks for only once it is known what it shows. */
export const furtherPlaces: Readonly<Record<string, Place>> = {
  "/o/:orgId/premium/import/:importId of a preview": {
    at: ({ uploads }) => uploads.open,
    as: "inviter",
    asks: "ImportPlan",
  },
};

/** The same of the operator's own people, who alone see something there. */
export const placesOfDesk: Readonly<Record<string, Place>> = {
  "/help-desk": { at: () => "/admin/help-desk", as: "desk" },
  "/help-desk/organizations": { at: () => "/admin/help-desk/organizations", as: "desk" },
  "/help-desk/organizations/:organizationId": {
    at: ({ inviting }) => `/admin/help-desk/organizations/${encodeURIComponent(inviting.id)}`,
    as: "desk",
  },
};

/** The addresses that the router draws a page for; ways to another address and what is not found are none. */
export function routerPaths(): string[] {
  const source = readFileSync(new URL("../../apps/admin/src/app/router.tsx", import.meta.url), "utf8");
  const around: string[] = [];
  const found: string[] = [];
  for (const [tag, attributes = ""] of source.matchAll(/<Route ((?:[^<>]|<\w+[^<>]*\/>)*)>|<\/Route>/g)) {
    if (tag === "</Route>") {
      around.pop();
      continue;
    }
    const path = /path="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (!attributes.endsWith("/")) around.push(path);
    else if (path !== "*" && path !== "/" && !attributes.includes("<Navigate"))
      found.push([...around, path].filter((part) => part !== "").join("/"));
  }
  return found;
}
