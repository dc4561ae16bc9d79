import { REMOVAL_MAIL_MINUTES } from "@muster/domain";
import { after, MINUTE } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { type Ended, endLearningOfMany, findPresentLearners } from "../learners/index.ts";
import { type NewMail, queueMails } from "../mail/index.ts";
import { insertRemovals } from "./bulk.store.ts";
import type { Chunk, Perform } from "./runAct.ts";
import { gone, skipsFor } from "./skips.ts";

/** Ends the learning of many, in a way that can be taken back; each is written to once it cannot be any more. */
export const remove: Perform = async (tx, chunk) => {
  const { organization, by, clock, act, learnerIds } = chunk;
  const now = clock.now();
  const organizationId = organization.id;
  const learners = await findPresentLearners(tx, organizationId, learnerIds);
  const skips = skipsFor("REMOVE", learners);
  const accountIds = learners.flatMap(({ id, accountId }) => (skips.has(id) ? [] : (accountId ?? [])));
  const ended =
    (await endLearningOfMany(tx, { organizationId, accountIds, by, action: "REMOVED", now })) ?? [];
  await insertRemovals(
    tx,
    ended.map(({ learnerId, account, joinedAt }) => ({
      organizationId,
      removalId: act.id,
      learnerId,
      accountId: account.id,
      joinedAt,
      removedAt: now,
    })),
  );
  await queueMails(tx, farewells(chunk, ended));
  const removed = new Set(ended.map(({ learnerId }) => learnerId));
  const left = learners.filter(({ id }) => removed.has(id) || skips.has(id));
  return new Map([...gone(learnerIds, left), ...skips]);
};

/** One mail for each person, and not before the undo is over. */
function farewells({ organization, act }: Chunk, ended: readonly Ended[]): NewMail[] {
  const accounts = new Map(ended.map(({ account }) => [account.id, account]));
  return [...accounts.values()].map(({ id, email, language }) => ({
    organizationId: organization.id,
    id: newId(),
    kind: "LEARNER_REMOVED",
    email,
    emailTyped: email,
    language,
    accountId: id,
    priority: 2,
    notBefore: after(act.startedAt, REMOVAL_MAIL_MINUTES * MINUTE),
  }));
}
