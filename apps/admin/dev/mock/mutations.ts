import { parseEmail } from "@muster/domain";
import { account, organizationView } from "./queries.ts";
import { type MockLearner, state } from "./state.ts";
import { groupView, learnerView } from "./views.ts";

interface Input<Fields> {
  input: Fields;
}

const refusal = (code: string, params: Record<string, string> = {}, path: string[] = []) => ({
  ...{ code, path, message: code },
  params: Object.entries(params).map(([name, value]) => ({ name, value })),
});

const later = <Result>(result: Result): Promise<Result> =>
  new Promise((resolve) => setTimeout(() => resolve(result), 250));

const organization = () => ({ organization: organizationView, errors: [] });

function withLearner(id: string, change: (learner: MockLearner) => void) {
  const learner = state.learners.find((one) => one.id === id);
  if (!learner) return { learner: null, errors: [refusal("INVITE_NOT_FOUND")] };
  change(learner);
  return later({ learner: learnerView(learner), errors: [] });
}

function inviteOne(typed: string, groupId: string) {
  const parsed = parseEmail(typed);
  if (!parsed.ok)
    return {
      typed,
      email: null,
      outcome: "REFUSED",
      learner: null,
      error: refusal(parsed.code, { email: typed }),
    };
  const known = state.learners.find(({ email }) => email === parsed.email);
  const result = (outcome: string, learner: MockLearner) => ({
    ...{ typed, email: parsed.email, outcome, learner: learnerView(learner), error: null },
  });
  if (known?.status === "ACTIVE") return result("ALREADY_ACTIVE", known);
  if (known?.declinedAt) {
    const error = refusal("DECLINED_NEEDS_ACKNOWLEDGEMENT", { email: typed });
    return { ...result("REFUSED", known), error };
  }
  if (known?.status === "PENDING") {
    const has = known.groupIds.includes(groupId);
    if (!has) known.groupIds.push(groupId);
    return result(has ? "ALREADY_PENDING" : "MERGED", known);
  }
  const learner: MockLearner = {
    ...{
      __typename: "Learner",
      id: `Learner:${state.learners.length + 1}`,
      email: parsed.email,
      emailTyped: typed,
    },
    ...{ name: null, status: "PENDING", groupIds: [groupId], invitedAt: new Date().toISOString() },
    delivery: { state: "QUEUED", at: new Date().toISOString(), sendAt: null, reason: null },
    ...{ lastSentAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 30 * 864e5).toISOString() },
    ...{ expired: false, declinedAt: null, cancelledAt: null, acceptedAt: null, emailsStopped: false },
    ...{ groupInactive: false, byHand: [], correctedFrom: null, correctedTo: null },
  };
  state.learners.unshift(learner);
  return result("INVITED", learner);
}

export const mutations = {
  signOut: () => {
    state.signedIn = false;
    return { signedOut: true, errors: [] };
  },
  updateProfile: ({ input }: Input<{ language: "EN" | "ES" }>) => {
    state.language = input.language;
    return { account, errors: [] };
  },
  createOrganization: () => later(organization()),
  updateOrganization: ({
    input,
  }: Input<
    Record<string, string> & { version: number; linkDays: number; reminderDays: number[]; language: "EN" }
  >) => {
    if (input.version !== state.organization.version) {
      return {
        organization: null,
        errors: [refusal("VERSION_CONFLICT", { by: "Dana Whitfield", name: "the profile" })],
      };
    }
    Object.assign(state.organization, {
      ...{ name: input.name, shortName: input.shortName, postalAddress: input.postalAddress },
      ...{ timeZone: input.timeZone, language: input.language, linkDays: input.linkDays },
      reminderDays: input.reminderDays,
      contact: {
        ...{ name: input.contactName, role: input.contactRole },
        ...{ email: input.contactEmail, phone: input.contactPhone },
      },
      version: state.organization.version + 1,
    });
    return later(organization());
  },
  uploadLogo: ({ input }: Input<{ image: string }>) => {
    state.organization.logoUrl = `data:image/png;base64,${input.image}`;
    return later(organization());
  },
  removeLogo: () => {
    state.organization.logoUrl = null;
    return later(organization());
  },
  chooseTrainings: ({ input }: Input<{ add: string[]; remove: string[] }>) => {
    state.chosen = [...state.chosen.filter((id) => !input.remove.includes(id)), ...input.add];
    return later(organization());
  },
  saveOnboardingMessage: ({ input }: Input<{ subject: string; body: string }>) => {
    Object.assign(state.message, { ...input, edited: input.body !== "" });
    return later(organization());
  },
  markOnboardingMessageCopied: () => {
    state.message.copiedAt = new Date().toISOString();
    return later(organization());
  },
  createGroup: ({ input }: Input<{ name: string; status: string; trainingIds: string[] }>) => {
    if (state.groups.some(({ name }) => name.toLowerCase() === input.name.toLowerCase())) {
      return { group: null, errors: [refusal("GROUP_NAME_TAKEN", { name: input.name }, ["name"])] };
    }
    const group = {
      ...{ __typename: "Group" as const, id: `Group:new${state.groups.length}`, version: 1, ...input },
      ...{ changedBy: null, changedAt: null },
    };
    state.groups.push(group);
    return later({ group: groupView(group), errors: [] });
  },
  updateGroup: ({
    input,
  }: Input<{ groupId: string; version: number; name: string; status: string; trainingIds: string[] }>) => {
    const group = state.groups.find(({ id }) => id === input.groupId);
    if (!group) return { group: null, errors: [refusal("GROUP_NOT_FOUND")] };
    if (group.version !== input.version) {
      return {
        group: groupView(group),
        errors: [refusal("VERSION_CONFLICT", { by: "Dana Whitfield", name: "the group" })],
      };
    }
    const { name, status, trainingIds } = input;
    Object.assign(group, { name, status, trainingIds, version: group.version + 1 });
    return later({ group: groupView(group), errors: [] });
  },
  duplicateGroup: ({ input }: Input<{ groupId: string; name: string }>) => {
    const group = state.groups.find(({ id }) => id === input.groupId);
    if (!group) return { group: null, errors: [refusal("GROUP_NOT_FOUND")] };
    const copy = { ...group, id: `Group:copy${state.groups.length}`, name: input.name, version: 1 };
    state.groups.push(copy);
    return later({ group: groupView(copy), errors: [] });
  },
  inviteLearners: ({ input }: Input<{ emails: string[]; groupId: string }>) =>
    later({
      results: input.emails.map((typed) => inviteOne(typed, input.groupId)),
      sending: null,
      errors: [],
    }),
  resendInvite: ({ input }: Input<{ learnerId: string }>) =>
    withLearner(input.learnerId, (learner) => {
      learner.status = "PENDING";
      learner.delivery = { state: "QUEUED", at: new Date().toISOString(), sendAt: null, reason: null };
    }),
  cancelInvite: ({ input }: Input<{ learnerId: string }>) =>
    withLearner(input.learnerId, (learner) => {
      learner.status = "CANCELLED";
      learner.cancelledAt = new Date().toISOString();
    }),
  addLearnerToGroup: ({ input }: Input<{ learnerId: string; groupId: string }>) =>
    withLearner(input.learnerId, (learner) => {
      learner.groupIds = [...learner.groupIds, input.groupId];
    }),
  dismissAllRequests: () => {
    state.requests = [];
    return later(organization());
  },
  dismissRequest: ({ input }: Input<{ requestId: string }>) => {
    state.requests = state.requests.filter(({ id }) => id !== input.requestId);
    return later(organization());
  },
};
