import { parseEmail } from "@muster/domain";
import { found } from "./found.ts";
import { type MockLearner, state } from "./state.ts";
import { learnerView } from "./views.ts";

interface Selection {
  ids?: string[] | null;
  allThatMatch?: Record<string, unknown> | null;
  except?: string[] | null;
}

interface BulkInput {
  input: { selection: Selection; groupId?: string; trainingId?: string };
}

type Act = "RESEND" | "CANCEL" | "ADD_TO_GROUP" | "ASSIGN_TRAINING" | "REMOVE";

const UNDO_MS = 600_000;

const selectedOf = ({ ids, allThatMatch, except }: Selection): MockLearner[] =>
  ids
    ? state.learners.filter(({ id }) => ids.includes(id))
    : found(allThatMatch).filter(({ id }) => !except?.includes(id));

function skipReason(learner: MockLearner, act: Act, target?: string | null): string | null {
  const { status } = learner;
  if (act === "RESEND" && status === "PENDING" && learner.delivery?.state === "QUEUED")
    return "RESENT_TOO_SOON";
  if (act === "RESEND" || act === "CANCEL") return status === "PENDING" ? null : status;
  if (act === "ADD_TO_GROUP") {
    if (status === "CANCELLED") return status;
    return target && learner.groupIds.includes(target) ? "ALREADY_IN_GROUP" : null;
  }
  if (act === "ASSIGN_TRAINING" && target && learner.byHand.includes(target)) return "ALREADY_ASSIGNED";
  return status === "ACTIVE" ? null : status;
}

function outcome(learners: readonly MockLearner[], act: Act, target?: string | null) {
  const skips = new Map<string, MockLearner[]>();
  const affected: MockLearner[] = [];
  for (const learner of learners) {
    const reason = skipReason(learner, act, target);
    if (reason) skips.set(reason, [...(skips.get(reason) ?? []), learner]);
    else affected.push(learner);
  }
  const skipped = [...skips].map(([reason, people]) => ({
    ...{ reason, count: people.length },
    learners: people.slice(0, 20).map(learnerView),
  }));
  return { affected, skipped };
}

export const selectionForecast = (args: {
  selection: Selection;
  act: Act;
  groupId?: string | null;
  trainingId?: string | null;
}) => {
  const learners = selectedOf(args.selection);
  const { affected, skipped } = outcome(learners, args.act, args.groupId ?? args.trainingId);
  return { selected: { count: learners.length, more: false }, affected: affected.length, skipped };
};

function run(
  act: Act,
  { selection, groupId, trainingId }: BulkInput["input"],
  change: (one: MockLearner) => void,
) {
  const { affected, skipped } = outcome(selectedOf(selection), act, groupId ?? trainingId);
  affected.forEach(change);
  const answer = { affected: affected.length, skipped, removalId: null, undoUntil: null, errors: [] };
  return new Promise<typeof answer>((resolve) => setTimeout(() => resolve(answer), 600));
}

const now = () => new Date().toISOString();
let removed: MockLearner[] = [];

const refusal = (code: string, email: string) => ({
  ...{ code, path: ["email"], message: code, params: [{ name: "email", value: email }] },
});

export const bulkMutations = {
  resendInvites: ({ input }: BulkInput) =>
    run("RESEND", input, (learner) => {
      learner.delivery = { state: "QUEUED", at: now(), sendAt: null, reason: null };
    }),
  cancelInvites: ({ input }: BulkInput) =>
    run("CANCEL", input, (learner) => {
      learner.status = "CANCELLED";
      learner.cancelledAt = now();
    }),
  addLearnersToGroup: ({ input }: BulkInput) =>
    run("ADD_TO_GROUP", input, (learner) => {
      learner.groupIds = [...learner.groupIds, input.groupId ?? ""];
    }),
  assignTraining: ({ input }: BulkInput) =>
    run("ASSIGN_TRAINING", input, (learner) => {
      learner.byHand = [...learner.byHand, input.trainingId ?? ""];
    }),
  removeLearners: async ({ input }: BulkInput) => {
    const answer = await run("REMOVE", input, (learner) => removed.push(learner));
    state.learners = state.learners.filter((learner) => !removed.includes(learner));
    return { ...answer, removalId: "Removal:1", undoUntil: new Date(Date.now() + UNDO_MS).toISOString() };
  },
  restoreLearners: () => {
    const affected = removed.length;
    state.learners = [...removed, ...state.learners];
    removed = [];
    return { affected, skipped: [], removalId: null, undoUntil: null, errors: [] };
  },
  removeLearnerFromGroup: ({ input }: { input: { learnerId: string; groupId: string } }) => {
    const learner = state.learners.find(({ id }) => id === input.learnerId);
    if (learner) learner.groupIds = learner.groupIds.filter((id) => id !== input.groupId);
    return { learner: learner && learnerView(learner), errors: [] };
  },
  changeInviteGroups: ({ input }: { input: { learnerId: string; groupIds: string[] } }) => {
    const learner = state.learners.find(({ id }) => id === input.learnerId);
    if (learner) learner.groupIds = input.groupIds;
    return { learner: learner && learnerView(learner), errors: [] };
  },
  correctInvite: ({ input }: { input: { learnerId: string; email: string } }) => {
    const parsed = parseEmail(input.email);
    const former = state.learners.find(({ id }) => id === input.learnerId);
    if (!parsed.ok || !former) {
      const errors = [refusal(parsed.ok ? "INVITE_NOT_FOUND" : parsed.code, input.email)];
      return { outcome: null, former: null, learner: null, errors };
    }
    const learner: MockLearner = {
      ...former,
      ...{ id: `Learner:${state.learners.length + 1}`, email: parsed.email, emailTyped: input.email },
      ...{ delivery: { state: "QUEUED", at: now(), sendAt: null, reason: null }, correctedFrom: former.id },
    };
    Object.assign(former, { status: "CANCELLED", cancelledAt: now(), correctedTo: learner.id });
    state.learners.unshift(learner);
    return { outcome: "INVITED", former: learnerView(former), learner: learnerView(learner), errors: [] };
  },
};
