import { MINUTE } from "../../src/platform/clock.ts";
import { clientKey } from "../support/organization.ts";
import { PASSWORD, uniqueEmail } from "../support/world.ts";
import type { Cell } from "./cell.ts";
import { confirmList, picture, tomorrow, uploadList } from "./scene.ts";

type Input = Record<string, unknown>;

const NEW_PASSWORD = "lluvia sobre tejados viejos";
const person = { firstName: "Ida", lastName: "Berg", language: "EN" };
const groupName = () => `Group ${clientKey()}`;

const organizationId = ({ scene }: Cell) => scene.riverbend.id;

/** An act on many, here on one. */
const many = (cell: Cell, learnerId: string) => ({
  organizationId: organizationId(cell),
  selection: { ids: [learnerId] },
  clientKey: clientKey(),
});

async function versionOf({ scene }: Cell, id: string): Promise<number> {
  const { node } = await scene.riverbend.owner.data(
    "query ($id: ID!) { node(id: $id) { ... on Organization { version } ... on Group { version } } }",
    { id },
  );
  return node.version;
}

async function unchosenTraining({ scene: { riverbend } }: Cell): Promise<string> {
  const { trainings } = await riverbend.owner.data("{ trainings(first: 100) { edges { node { id } } } }");
  const ids: string[] = trainings.edges.map(({ node }: { node: { id: string } }) => node.id);
  return ids.find((id) => !riverbend.trainingIds.includes(id)) ?? "";
}

/** An input for each mutation with which it does what it is for, by whoever may. Null: it takes none. */
export const inputs: Readonly<Record<string, (cell: Cell) => Promise<Input> | Input | null>> = {
  acceptInvite: (cell) => cell.link(),
  addLearnerToGroup: async (cell) => ({
    learnerId: await cell.active(),
    groupId: await cell.scene.riverbend.group(groupName()),
  }),
  addLearnersToGroup: async (cell) => ({
    ...many(cell, await cell.active()),
    groupId: await cell.scene.riverbend.group(groupName()),
  }),
  assignTraining: async (cell) => ({
    ...many(cell, await cell.active()),
    trainingId: cell.scene.riverbend.trainingIds[0],
  }),
  cancelAdministratorInvite: async (cell) => ({ inviteId: await cell.administratorInvite() }),
  cancelInvite: async (cell) => ({ learnerId: (await cell.pending()).learnerId }),
  cancelInvites: async (cell) => many(cell, (await cell.pending()).learnerId),
  changeAdministratorRole: async (cell) => ({ administratorId: await cell.administrator(), role: "OWNER" }),
  changeInviteGroups: async (cell) => ({
    learnerId: (await cell.pending()).learnerId,
    groupIds: [await cell.scene.riverbend.group(groupName())],
  }),
  changeEmail: async (cell) => {
    const email = uniqueEmail();
    return { email, code: await cell.newAddressCode(email) };
  },
  chooseTrainings: async (cell) => ({
    organizationId: organizationId(cell),
    add: [await unchosenTraining(cell)],
    remove: [],
  }),
  correctInvite: async (cell) => ({
    learnerId: (await cell.pending()).learnerId,
    email: uniqueEmail(),
    clientKey: clientKey(),
  }),
  closeHelpRequest: (cell) => ({ requestId: cell.scene.helpRequestId }),
  createGroup: (cell) => ({
    organizationId: organizationId(cell),
    name: groupName(),
    status: "ACTIVE",
    trainingIds: cell.scene.riverbend.trainingIds,
    clientKey: clientKey(),
  }),
  createOrganization: () => ({
    name: "A new place",
    timeZone: "America/Chicago",
    language: "EN",
    clientKey: clientKey(),
  }),
  declineInvite: async (cell) => ({ link: (await cell.link()).link }),
  deleteAccount: async (cell) => {
    await cell.another();
    return { password: PASSWORD };
  },
  dismissAllRequests: (cell) => ({
    organizationId: organizationId(cell),
    // Before there was any: the other rows' requests stay.
    until: "2020-01-01T00:00:00.000Z",
  }),
  dismissRequest: async (cell) => ({ requestId: await cell.request() }),
  duplicateGroup: (cell) => ({
    groupId: cell.scene.riverbend.groupId,
    name: groupName(),
    clientKey: clientKey(),
  }),
  endSubscription: (cell) => ({ organizationId: organizationId(cell) }),
  grantSubscription: (cell) => ({ organizationId: organizationId(cell), until: "2030-12-31" }),
  inviteAdministrator: (cell) => ({
    organizationId: organizationId(cell),
    email: uniqueEmail(),
    clientKey: clientKey(),
  }),
  inviteLearners: (cell) => ({
    organizationId: organizationId(cell),
    emails: [uniqueEmail()],
    groupId: cell.scene.riverbend.groupId,
    sendAt: tomorrow(cell.scene.world),
    clientKey: clientKey(),
  }),
  previewImport: (cell) => ({
    organizationId: organizationId(cell),
    fileName: "staff.xlsx",
    rows: [{ row: 2, email: uniqueEmail(), groups: "Home aides" }],
    clientKey: clientKey(),
  }),
  updateImport: async ({ scene }) => ({
    importId: await uploadList(scene.riverbend),
    version: 1,
    rows: [{ row: 2, leftOut: true }],
  }),
  confirmImport: async ({ scene }) => ({
    importId: await uploadList(scene.riverbend),
    version: 1,
    sendAt: tomorrow(scene.world),
    clientKey: clientKey(),
  }),
  stopImport: async ({ scene }) => ({ importId: await confirmList(scene.riverbend, scene.world) }),
  pauseImport: async ({ scene }) => ({ importId: await confirmList(scene.riverbend, scene.world) }),
  resumeImport: async ({ scene }) => ({ importId: await confirmList(scene.riverbend, scene.world) }),
  leaveOrganization: async (cell) => {
    await cell.another();
    return { organizationId: organizationId(cell) };
  },
  markOnboardingMessageCopied: (cell) => ({ organizationId: organizationId(cell) }),
  redeemInviteCode: (cell) => cell.inviteCode(),
  register: async (cell) => {
    const email = uniqueEmail();
    return { ...person, email, code: await cell.proofCode(email, "REGISTER"), password: NEW_PASSWORD };
  },
  registerInvited: async (cell) => ({ ...person, link: (await cell.link()).link, password: NEW_PASSWORD }),
  removeAdministrator: async (cell) => ({ administratorId: await cell.administrator() }),
  removeLearnerFromGroup: async (cell) => ({
    learnerId: await cell.active(),
    groupId: cell.scene.riverbend.groupId,
  }),
  removeLearners: async (cell) => many(cell, await cell.active()),
  removeLogo: (cell) => ({ organizationId: organizationId(cell) }),
  requestEmailChange: () => ({ email: uniqueEmail(), password: PASSWORD }),
  requestNewInvite: async (cell) => ({ link: (await cell.link()).link }),
  requestNewInviteByEmail: async (cell) => ({ email: (await cell.pending()).email }),
  requestPremium: (cell) => ({ organizationId: organizationId(cell), clientKey: clientKey() }),
  resendAdministratorInvite: async (cell) => {
    const inviteId = await cell.administratorInvite();
    cell.scene.world.clock.pass(2 * MINUTE);
    return { inviteId, clientKey: clientKey() };
  },
  resendInvites: async (cell) => {
    const { learnerId } = await cell.pending();
    cell.scene.world.clock.pass(2 * MINUTE);
    return many(cell, learnerId);
  },
  resendInvite: async (cell) => {
    const { learnerId } = await cell.pending();
    cell.scene.world.clock.pass(2 * MINUTE);
    return { learnerId, clientKey: clientKey() };
  },
  resetPassword: async (cell) => {
    const { email } = await cell.scene.world.person();
    return { email, code: await cell.proofCode(email, "RESET_PASSWORD"), password: NEW_PASSWORD };
  },
  restoreLearners: async (cell) => ({ removalId: await cell.removal() }),
  saveOnboardingMessage: (cell) => ({
    organizationId: organizationId(cell),
    subject: "We begin on Monday",
    body: "Look for an e-mail.",
  }),
  sendCode: () => ({ email: uniqueEmail(), purpose: "SIGN_IN" }),
  setRequestsDigest: (cell) => ({ organizationId: organizationId(cell), on: true }),
  signIn: async (cell) => {
    const { email } = await cell.scene.world.person();
    return { email, password: cell.persona === "anonymous" ? NEW_PASSWORD : PASSWORD };
  },
  signInWithCode: async (cell) => {
    const { email } = await cell.scene.world.person();
    return { email, code: await cell.proofCode(email, "SIGN_IN") };
  },
  signOut: () => null,
  stopEmails: async (cell) => ({ link: (await cell.link()).link }),
  updateGroup: async (cell) => {
    const groupId = await cell.scene.riverbend.group(groupName());
    return {
      groupId,
      version: await versionOf(cell, groupId),
      name: groupName(),
      status: "ACTIVE",
      trainingIds: [],
    };
  },
  updateOrganization: async (cell) => ({
    organizationId: organizationId(cell),
    version: await versionOf(cell, organizationId(cell)),
    name: "Riverbend Community Care",
    contactName: "Carmen Ruiz",
    contactEmail: "hr@riverbendcare.example",
    timeZone: "America/Chicago",
    language: "EN",
    linkDays: 30,
  }),
  updateProfile: () => ({ ...person, zip: "60614" }),
  uploadLogo: async (cell) => ({ organizationId: organizationId(cell), image: await picture() }),
};

/** Variables of each query but `node`; null: it takes none. */
export const queryVariables: Readonly<Record<string, (cell: Cell) => Promise<Input> | Input | null>> = {
  helpDesk: () => null,
  invitation: async (cell) => ({ link: (await cell.link()).link }),
  organization: (cell) => ({ id: organizationId(cell) }),
  platform: () => null,
  trainings: () => null,
  viewer: () => null,
};

/** Values for the arguments that a field cannot do without. */
export const fieldVariables: Readonly<Record<string, (cell: Cell) => Input>> = {
  "Group.reach": () => ({ trainingIds: [] }),
  "Organization.group": ({ scene }) => ({ id: scene.riverbend.groupId }),
  "Organization.import": ({ scene }) => ({ id: scene.importId }),
  "Organization.selectionForecast": ({ scene }) => ({
    selection: { ids: [scene.learnerIds.pending] },
    act: "RESEND",
  }),
  "Organization.invitationPreview": () => ({ language: "EN" }),
  "Organization.learnersByEmails": () => ({ emails: [uniqueEmail()] }),
  "Organization.learner": ({ scene }) => ({ id: scene.learnerIds.active }),
  "Training.lesson": () => ({ position: 1 }),
};

/** Fields that only a learner of another status has; all others are asked of an Active one. */
export const learnerOfField: Readonly<Record<string, "pending" | "declined" | "mistyped" | "corrected">> = {
  "Learner.correctedFrom": "corrected",
  "Learner.correctedTo": "mistyped",
  "Learner.delivery": "pending",
  "Learner.expiresAt": "pending",
  "Learner.declinedAt": "declined",
  "Learner.cancelledAt": "declined",
};
