import type { DbOrTx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { lockChosenTrainings } from "../groups/index.ts";
import { givenByHand, giveTrainingsToMany, type LearnerRow, lockLearners } from "../learners/index.ts";
import { trainingsByIds } from "../trainings/index.ts";
import type { Perform } from "./runAct.ts";
import { gone, type Skips, skipsFor } from "./skips.ts";

const accountIdsOf = (learners: readonly LearnerRow[]) =>
  learners.flatMap(({ accountId }) => accountId ?? []);

/** Who would not be given a training by hand. */
export async function foreseeTraining(
  db: DbOrTx,
  { organizationId, trainingId }: { organizationId: string; trainingId: string },
  learners: readonly LearnerRow[],
): Promise<Skips> {
  const accountIds = accountIdsOf(learners);
  const have = await givenByHand(db, organizationId, { accountIds, trainingId });
  return skipsFor("ASSIGN_TRAINING", learners, ({ accountId }) =>
    accountId && have.has(accountId) ? "ALREADY_ASSIGNED" : null,
  );
}

/** Gives a training by hand to many. @throws Refused TRAINING_NOT_FOUND where the organization has not chosen it. */
export const assign =
  (trainingId: string): Perform =>
  async (tx, { organization, by, clock, learnerIds }) => {
    const organizationId = organization.id;
    const chosen = await lockChosenTrainings(tx, organizationId, [trainingId]);
    const training = (await trainingsByIds(tx, [...chosen])).get(trainingId);
    if (!training) refuse("TRAINING_NOT_FOUND", ["trainingId"]);
    const learners = await lockLearners(tx, organizationId, learnerIds);
    const now = clock.now();
    const skips = await foreseeTraining(tx, { organizationId, trainingId }, learners);
    const going = learners.filter(({ id }) => !skips.has(id));
    const accountIds = accountIdsOf(going);
    await giveTrainingsToMany(tx, { organizationId, accountIds, now }, [{ trainingId, groupId: null }]);
    await writeAudit(
      tx,
      going.map(({ id: learnerId }) => ({
        organizationId,
        at: now,
        actorAccountId: by,
        action: "TRAINING_ASSIGNED" as const,
        learnerId,
        subjectId: trainingId,
        facts: { text: training.title },
      })),
    );
    return new Map([...gone(learnerIds, learners), ...skips]);
  };
