import { catalogue, type MockGroup, type MockLearner, type MockTraining, state } from "./state.ts";

const lessonTitles = ["What it is", "What you may notice", "What to do", "Afterwards"];

export const trainingView = (training: MockTraining) => {
  const lessons = lessonTitles.map((title, index) => ({
    position: index + 1,
    title,
    minutes: Math.round(training.minutes / 4),
    html: `<p>${training.summary}</p><h3>${title}</h3><ul><li>Look.</li><li>Ask.</li><li>Tell.</li></ul><p>${"The best time to ask is early. ".repeat(12)}</p>`,
    check: null,
  }));
  return {
    __typename: "Training",
    ...training,
    lessons,
    lesson: ({ position }: { position: number }) => lessons[position - 1] ?? null,
  };
};

const isTraining = (training: MockTraining | undefined): training is MockTraining => training !== undefined;

export const trainingsById = (ids: readonly string[]) =>
  ids
    .map((id) => catalogue.find((training) => training.id === id))
    .filter(isTraining)
    .sort((a, b) => a.title.localeCompare(b.title))
    .map(trainingView);

const inGroup = (id: string, status: string) =>
  state.learners.filter((learner) => learner.status === status && learner.groupIds.includes(id)).length;

export const groupView = (group: MockGroup) => ({
  ...group,
  trainings: () => trainingsById(group.trainingIds),
  activeLearners: () => inGroup(group.id, "ACTIVE"),
  pendingInvites: () => inGroup(group.id, "PENDING"),
  reach: ({ trainingIds }: { trainingIds: string[] }) => [
    ...trainingsById(trainingIds.filter((id) => !group.trainingIds.includes(id))).map((training) => ({
      ...{
        training,
        change: "ADDED",
        active: 43,
        pending: 12,
        withdrawn: 0,
        keptStarted: 0,
        keptOtherReason: 0,
      },
    })),
    ...trainingsById(group.trainingIds.filter((id) => !trainingIds.includes(id))).map((training) => ({
      ...{
        training,
        change: "REMOVED",
        active: 0,
        pending: 12,
        withdrawn: 29,
        keptStarted: 9,
        keptOtherReason: 5,
      },
    })),
  ],
});

export const groupsOf = (ids: readonly string[]) =>
  state.groups.filter(({ id }) => ids.includes(id)).map(groupView);

const event = (
  learner: MockLearner,
  kind: string,
  at: string,
  text: string | null,
  actor: string | null = null,
) => ({
  id: `${learner.id}:${kind}:${at}`,
  ...{ kind, at, text, actor },
});

function eventsOf(learner: MockLearner) {
  const groups = groupsOf(learner.groupIds)
    .map(({ name }) => name)
    .join(", ");
  const trainings = groupsOf(learner.groupIds).flatMap((group) =>
    group.trainings().map(({ title }) => title),
  );
  const events = [event(learner, "INVITED", learner.invitedAt, groups, "Renée Castellano")];
  if (learner.delivery && learner.delivery.state !== "QUEUED") {
    events.unshift(event(learner, "SENT", learner.invitedAt, null));
    events.unshift(event(learner, learner.delivery.state, learner.delivery.at, learner.delivery.reason));
  }
  if (learner.declinedAt) events.unshift(event(learner, "DECLINED", learner.declinedAt, null));
  if (learner.cancelledAt)
    events.unshift(event(learner, "CANCELLED", learner.cancelledAt, null, "Renée Castellano"));
  if (learner.correctedTo) {
    const to = state.learners.find(({ id }) => id === learner.correctedTo);
    events.unshift(
      event(learner, "CORRECTED", learner.cancelledAt ?? "", to?.email ?? "", "Renée Castellano"),
    );
  }
  if (learner.acceptedAt) {
    events.unshift(event(learner, "OPENED", learner.acceptedAt, null));
    events.unshift(event(learner, "ACCEPTED", learner.acceptedAt, groups));
    events.unshift(event(learner, "ASSIGNED", learner.acceptedAt, trainings.join(", ")));
  }
  return events;
}

const byId = (id: string | null) =>
  state.learners.filter((learner) => learner.id === id).map(learnerView)[0] ?? null;

function assignmentsOf(learner: MockLearner) {
  if (learner.status !== "ACTIVE") return [];
  const groups = groupsOf(learner.groupIds);
  const ids = new Set([...groups.flatMap(({ trainingIds }) => trainingIds), ...learner.byHand]);
  return trainingsById([...ids]).map((training) => ({
    ...{ training, assignedAt: learner.acceptedAt, byHand: learner.byHand.includes(training.id) },
    groups: groups.filter(({ trainingIds }) => trainingIds.includes(training.id)),
  }));
}

export const learnerView = (learner: MockLearner): Pick<MockLearner, "email"> & Record<string, unknown> => ({
  ...learner,
  groups: () => groupsOf(learner.groupIds),
  canResend: learner.status !== "ACTIVE",
  canCancel: learner.status === "PENDING",
  canCorrect: learner.status !== "ACTIVE",
  canRemove: learner.status === "ACTIVE",
  removedAt: null,
  correctedFrom: () => byId(learner.correctedFrom),
  correctedTo: () => byId(learner.correctedTo),
  progress: () => {
    const assigned = assignmentsOf(learner).length;
    const finished = assigned === 0 ? 0 : learner.email.length % (assigned + 1);
    return { assigned, finished, begun: finished };
  },
  assignments: () => assignmentsOf(learner),
  events: () => eventsOf(learner),
});
