import type { App } from "../app.ts";
import { linkOfLearner } from "../features/invites/index.ts";
import { trainingIdOf } from "../features/trainings/index.ts";
import type { Executor } from "../graphql/execute.ts";
import { after, DAY } from "../platform/clock.ts";
import { globalId, plainIdOf } from "../platform/globalId.ts";
import { type DemoClient, demoClient } from "./client.ts";
import { makePremium } from "./demo.store.ts";
import {
  cancelled,
  type DemoPerson,
  declined,
  FREE_NAME,
  freeOwner,
  groups,
  learners,
  owner,
  PREMIUM_NAME,
  pending,
} from "./people.ts";

const createOrganization = `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id version } } }`;
const updateOrganization = `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } } }`;
const chooseTrainings = `mutation ($input: ChooseTrainingsInput!) { chooseTrainings(input: $input) { organization { id } } }`;
const createGroup = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }`;
const inviteLearners = `mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) { results { learner { id } } } }`;
const cancelInvite = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } } }`;
const acceptInvite = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted } }`;
const declineInvite = `mutation ($input: InviteLinkInput!) { declineInvite(input: $input) { invitation { state } } }`;
const markCopied = `mutation ($input: MarkOnboardingMessageCopiedInput!) { markOnboardingMessageCopied(input: $input) { organization { id } } }`;

const trainingId = (slug: string) => globalId("Training", trainingIdOf(slug));

/** A free organization as an administrator leaves it before the first invite. */
export async function setUpFree(app: App, executor: Executor): Promise<void> {
  const client = await demoClient(app, executor, freeOwner);
  const organizationId = await profile(client, FREE_NAME, {
    shortName: "Riverbend",
    contactName: "Carmen Ruiz",
    contactRole: "Human resources",
    contactEmail: "hr@riverbendcare.example",
    contactPhone: "+1 555 010 0142",
    postalAddress: "40 Mill Road, Riverbend, TX",
    timeZone: "America/Chicago",
  });
  const slugs = ["safe-lifting-at-home", "hand-hygiene", "recognizing-neglect"];
  await client.act(chooseTrainings, { organizationId, add: slugs.map(trainingId), remove: [] });
  await group(client, organizationId, "Home aides", slugs);
}

/** A premium organization in the middle of its roll-out. */
export async function setUpPremium(app: App, executor: Executor): Promise<void> {
  const client = await demoClient(app, executor, owner);
  const organizationId = await profile(client, PREMIUM_NAME, {
    shortName: "Alder Schools",
    contactName: "Renée Castellano",
    contactRole: "Human resources",
    contactEmail: "hr@alder.example",
    contactPhone: "541 555 0144",
    postalAddress: "12 Alder Way, Bend, OR",
    timeZone: "America/Los_Angeles",
  });
  const until = after(app.clock.now(), 365 * DAY)
    .toISOString()
    .slice(0, 10);
  await makePremium(app.db, plainIdOf("Organization", organizationId), until);
  const slugs = [...new Set(Object.values(groups).flat()), "preventing-harassment-at-work"];
  await client.act(chooseTrainings, { organizationId, add: [...new Set(slugs)].map(trainingId), remove: [] });
  const ids = new Map<string, string>();
  for (const [name, given] of Object.entries(groups))
    ids.set(name, await group(client, organizationId, name, given));
  const invite = (emails: readonly string[], groupName: string) =>
    inviteTo(client, organizationId, ids.get(groupName) ?? "", emails);
  for (const [name, emails] of Object.entries(pending)) await invite(emails, name);
  for (const person of learners) {
    const [learnerId = ""] = await invite([person.email], person.group);
    await accept(app, executor, person, learnerId);
  }
  const [declinedId = ""] = await invite([declined.email], declined.group);
  await client.act(declineInvite, { link: await linkOfLearner(app, declinedId) });
  const [cancelledId = ""] = await invite([cancelled.email], cancelled.group);
  await client.act(cancelInvite, { learnerId: cancelledId });
  await client.act(markCopied, { organizationId });
}

async function profile(client: DemoClient, name: string, fields: Record<string, string>): Promise<string> {
  const { organization } = await client.act<{ organization: { id: string; version: number } }>(
    createOrganization,
    {
      name,
      timeZone: fields.timeZone,
      language: "EN",
      clientKey: `demo-${name.toLowerCase().replaceAll(" ", "-")}`,
    },
  );
  // Refused the second time, when the profile stands already; nothing is lost by that.
  const { id, version } = organization;
  await client.act(updateOrganization, {
    organizationId: id,
    version,
    name,
    language: "EN",
    linkDays: 30,
    ...fields,
  });
  return id;
}

async function group(
  client: DemoClient,
  organizationId: string,
  name: string,
  slugs: readonly string[],
): Promise<string> {
  const payload = await client.act<{ group: { id: string } }>(createGroup, {
    organizationId,
    name,
    status: "ACTIVE",
    trainingIds: slugs.map(trainingId),
    clientKey: `demo-${name.toLowerCase().replaceAll(" ", "-")}`,
  });
  return payload.group.id;
}

async function inviteTo(
  client: DemoClient,
  organizationId: string,
  groupId: string,
  emails: readonly string[],
): Promise<string[]> {
  const payload = await client.act<{ results: { learner: { id: string } | null }[] }>(inviteLearners, {
    organizationId,
    groupId,
    emails,
    clientKey: `demo-${emails[0]?.replace(/[^a-z]/g, "-")}`,
  });
  return payload.results.flatMap(({ learner }) => learner?.id ?? []);
}

async function accept(app: App, executor: Executor, person: DemoPerson, learnerId: string): Promise<void> {
  const client = await demoClient(app, executor, person);
  const link = await linkOfLearner(app, learnerId);
  const { invitation } = await client.query<{ invitation: { consent: string | null } }>(
    "query ($link: String!) { invitation(link: $link) { consent } }",
    { link },
  );
  if (invitation.consent) await client.act(acceptInvite, { link, consent: invitation.consent });
}
