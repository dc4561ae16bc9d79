import { administratorsView } from "./administrators.ts";
import { selectionForecast } from "./bulk.ts";
import { type Filter, found } from "./found.ts";
import { catalogue, type MockLearner, state } from "./state.ts";
import { groupView, learnerView, trainingsById, trainingView } from "./views.ts";

const ready = `Hello,

you will soon get an e-mail from invites@muster.example with the subject "Alder County Schools invites you to its training". It is from us.

1. Open it and press "See the invitation".
2. Look at what is in it, and say yes.
3. Your trainings are then under My trainings.

Questions? Human resources, hr@alder.example, 541 555 0144.`;

interface Page {
  first: number;
  after?: string | null;
}

const sortKeys: Readonly<Record<string, (learner: MockLearner) => string>> = {
  EMAIL: ({ email }) => email,
  NAME: ({ name }) => name ?? "\uffff",
  STATUS: ({ status }) => String(["PENDING", "ACTIVE", "CANCELLED"].indexOf(status)),
  ACCEPTED_AT: ({ acceptedAt }) => acceptedAt ?? "",
};

function learners({ filter, sort, first, after }: Page & { filter?: Filter | null; sort: string }) {
  const all = found(filter);
  const order = /^(.*)_(ASC|DESC)$/.exec(sort);
  const key = sortKeys[order?.[1] ?? ""];
  if (key) all.sort((a, b) => key(a).localeCompare(key(b)) * (order?.[2] === "DESC" ? -1 : 1));
  const start = after ? Number(after) : 0;
  const page = all.slice(start, start + first);
  return {
    edges: page.map((learner, index) => ({ cursor: String(start + index + 1), node: learnerView(learner) })),
    pageInfo: { hasNextPage: start + first < all.length, endCursor: String(start + page.length) },
    total: { count: all.length, more: false },
  };
}

const count = (status: string): number =>
  state.learners.filter((learner) => learner.status === status).length;

function setup() {
  const { contact } = state.organization;
  const done = {
    PROFILE: Boolean(contact.name && (contact.email || contact.phone)),
    TRAININGS: state.chosen.length > 0,
    GROUPS: state.groups.length > 0,
    ONBOARDING_MESSAGE: state.message.edited || state.message.copiedAt !== null,
    FIRST_INVITE: state.learners.length > 0,
  };
  const steps = Object.entries(done).map(([kind, is]) => ({ kind, done: is }));
  const missing = steps.filter(
    (step) => !step.done && ["PROFILE", "TRAININGS", "GROUPS"].includes(step.kind),
  );
  return { steps, missingForInvite: missing.map(({ kind }) => kind) };
}

export const card = () => ({
  id: "Organization:1",
  ...{ name: state.organization.name, shortName: state.organization.shortName ?? state.organization.name },
  ...{ initials: "AC", logoUrl: state.organization.logoUrl, contact: state.organization.contact },
  ...{ postalAddress: state.organization.postalAddress, timeZone: state.organization.timeZone },
});

export const organizationView = () => ({
  __typename: "Organization",
  id: "Organization:1",
  ...state.organization,
  ...administratorsView,
  ...{
    card,
    plan: "PREMIUM",
    premium: true,
    premiumUntil: "2030-06-30",
    premiumRequestedAt: null,
    mailPause: null,
    abilities: ["MANAGE_ADMINISTRATORS"],
    setup,
    learners,
    selectionForecast,
  },
  trainings: () => trainingsById(state.chosen),
  groups: ({ status }: { status?: string }) =>
    state.groups.filter((group) => !status || group.status === status).map(groupView),
  group: ({ id }: { id: string }) =>
    state.groups.filter((group) => group.id === id).map(groupView)[0] ?? null,
  learner: ({ id }: { id: string }) =>
    state.learners.filter((learner) => learner.id === id).map(learnerView)[0] ?? null,
  tally: () => ({ active: count("ACTIVE"), pending: count("PENDING"), cancelled: count("CANCELLED") }),
  onboardingMessage: () => ({ ...state.message, body: state.message.body || ready }),
  imports: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  requestsDigest: true,
  requests: () => ({
    total: { count: state.requests.length, more: false },
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: state.requests.map(({ learnerId, ...request }) => {
      const [learner] = state.learners.filter(({ id }) => id === learnerId).map(learnerView);
      return {
        cursor: request.id,
        node: { ...request, role: "LEARNER", email: learner?.email ?? "", learner },
      };
    }),
  }),
});

export const account = () => ({
  ...{ __typename: "Account", id: "Account:1", email: "r.castellano@alder.example", firstName: "Renée" },
  ...{ lastName: "Castellano", name: "Renée Castellano", zip: null, language: state.language },
});

function trainings({ filter }: { filter?: Record<string, string | null> | null }) {
  const search = filter?.search?.toLowerCase();
  const all = catalogue.filter(
    (training) =>
      (!search || training.title.toLowerCase().includes(search)) &&
      (!filter?.jurisdiction || ["ANY", filter.jurisdiction].includes(training.jurisdiction)) &&
      (!filter?.audience || filter.audience === training.audience) &&
      (!filter?.language || filter.language === training.language),
  );
  const distinct = (values: string[]) => [...new Set(values)].sort();
  return {
    edges: all.map((training) => ({ cursor: training.id, node: trainingView(training) })),
    pageInfo: { hasNextPage: false, endCursor: null },
    facets: {
      jurisdictions: distinct(catalogue.map(({ jurisdiction }) => jurisdiction)),
      audiences: distinct(catalogue.map(({ audience }) => audience)),
    },
  };
}

export const queries = {
  viewer: () =>
    state.signedIn
      ? {
          account,
          platformRole: null,
          memberships: [
            {
              ...{ organization: card, administers: organizationView, role: "OWNER", learns: false },
              groups: [],
            },
          ],
          assignments: [],
        }
      : null,
  organization: organizationView,
  node: ({ id }: { id: string }) =>
    catalogue.filter((training) => training.id === id).map(trainingView)[0] ?? null,
  trainings,
  platform: () => ({
    ...{ senderAddress: "invites@muster.example", publicUrl: "http://localhost:4800", termsUrl: null },
    ...{ privacyUrl: null, organizationsOpen: true, devInbox: true },
  }),
};
