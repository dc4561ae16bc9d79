import {
  decide,
  type Invite,
  type LearnerAct,
  refusalSkip,
  type SkipReason,
  statusSkip,
  waitsToBeSent,
} from "@muster/domain";
import type { DbOrTx, Tx } from "../../db/client.ts";
import type { Clock } from "../../platform/clock.ts";
import { type AuditAction, writeAudit } from "../audit/index.ts";
import { type LearnerRow, lockLearners, saveLearners } from "../learners/index.ts";
import { dropMailsOfInvites, queueMails } from "../mail/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { closeRequestsOfMany } from "../requests/index.ts";
import { forgetTriesOfMany } from "./codeTries.store.ts";
import {
  latestInvitesOfLearners,
  lockForInviting,
  lockInvitesOfLearners,
  type StoredInvite,
} from "./invites.store.ts";
import { learnerOf } from "./learnerRow.ts";
import { type AddressProblem, addressProblems, refusedAddresses } from "./limits.ts";
import { invitationMail } from "./mails.ts";
import { type InviteChange, updateInvites } from "./writeInvites.store.ts";

/** An administrator's act on many learners' invites, at most 500 at a time. */
export interface FollowUpMany {
  readonly organization: OrganizationRow;
  readonly learnerIds: readonly string[];
  readonly by: string;
  readonly clock: Clock;
}

/** A learner and the invite that decides. */
export interface Followed {
  readonly learner: LearnerRow;
  readonly stored: StoredInvite;
}

type OpenInvite = InviteChange["next"];

/** One of many: what the invite becomes, or why it is left as it is. */
export type Verdict =
  | (Followed & { readonly next: OpenInvite })
  | { readonly learner: LearnerRow; readonly skip: SkipReason };

export type Skips = ReadonlyMap<string, SkipReason>;

/** Nothing is tried again because it was among many. */
const noneAcknowledged: ReadonlySet<string> = new Set();

/** What resending would do to learners; of a paused organization, nothing. A fixed number of statements. */
export async function foreseeResend(
  db: DbOrTx,
  organization: OrganizationRow,
  learners: readonly LearnerRow[],
  now: Date,
): Promise<Skips> {
  const emails = learners.map(({ email }) => email);
  const writing = { acknowledged: noneAcknowledged, at: now };
  const refused = await addressProblems(db, organization, emails, writing);
  const verdicts = await judgeResend(db, organization, learners, { refused, now });
  const skips = skipsOf([], verdicts);
  if (!organization.mailPauseReason) return skips;
  return new Map([
    ...goingOn(verdicts).map(({ learner }) => [learner.id, "SENDING_PAUSED"] as const),
    ...skips,
  ]);
}

async function judgeResend(
  db: DbOrTx,
  { id, linkDays }: OrganizationRow,
  learners: readonly LearnerRow[],
  { refused, now }: { refused: ReadonlyMap<string, AddressProblem>; now: Date },
): Promise<Verdict[]> {
  const ids = learners.map((learner) => learner.id);
  const invites = await latestInvitesOfLearners(db, id, ids);
  return learners.map((learner) => {
    const why = refused.get(learner.email);
    const verdict = judge("RESEND", learner, invites.get(learner.id), (stored) =>
      decide(stored.invite, { type: "resend", linkDays }, now),
    );
    if (!("next" in verdict)) return verdict;
    // Nobody meant these when all were chosen that have not answered.
    if (waitsForItsTime(verdict.stored.invite, now)) return { learner, skip: "SCHEDULED" };
    const skip = why && refusalSkip(why.code);
    return skip ? { learner, skip } : verdict;
  });
}

const waitsForItsTime = (invite: Invite, now: Date): boolean =>
  invite.status === "PENDING" && waitsToBeSent(invite, now);

/** What the domain says to one of many. */
export function judge(
  act: LearnerAct,
  learner: LearnerRow,
  stored: StoredInvite | undefined,
  decided: (stored: StoredInvite) => ReturnType<typeof decide>,
): Verdict {
  const passed = statusSkip(act, learner);
  if (passed) return { learner, skip: passed };
  if (!stored) return { learner, skip: "GONE" };
  const decision = decided(stored);
  if (!decision.ok) {
    const skip = refusalSkip(decision.refusal);
    if (!skip) throw new Error(`${act} of one among many was refused: ${decision.refusal}`);
    return { learner, skip };
  }
  // No act on many accepts.
  if (decision.invite.status === "ACTIVE") return { learner, skip: "ACTIVE" };
  return { learner, stored, next: decision.invite };
}

/** Sends the invitations of many again, after whatever somebody waits for. */
export async function resendMany(tx: Tx, many: FollowUpMany): Promise<Skips> {
  const { organization } = many;
  const now = await holdInvites(tx, many);
  const learners = await lockLearners(tx, many.organization.id, many.learnerIds);
  const emails = learners.map(({ email }) => email);
  const writing = { acknowledged: noneAcknowledged, at: now };
  const refused = await refusedAddresses(tx, organization, emails, writing);
  const verdicts = await judgeResend(tx, organization, learners, { refused, now });
  const going = goingOn(verdicts);
  await store(tx, { ...many, now }, going, "RESENT");
  await forgetTriesOfMany(
    tx,
    going.map(({ next }) => next.email),
  );
  await queueMails(
    tx,
    going.map(({ stored, next, learner }) =>
      invitationMail(stored.row, next, learner.emailTyped, { now, priority: 2 }),
    ),
  );
  return skipsOf(many.learnerIds, verdicts);
}

/** Cancels many Pending invites. */
export async function cancelMany(tx: Tx, many: FollowUpMany): Promise<Skips> {
  const now = await holdInvites(tx, many);
  const learners = await lockLearners(tx, many.organization.id, many.learnerIds);
  const invites = await latestInvitesOfLearners(
    tx,
    many.organization.id,
    learners.map(({ id }) => id),
  );
  const verdicts = learners.map((learner) =>
    judge("CANCEL", learner, invites.get(learner.id), ({ invite }) =>
      decide(invite, { type: "cancel" }, now),
    ),
  );
  await store(tx, { ...many, now }, goingOn(verdicts), "CANCELLED");
  return skipsOf(many.learnerIds, verdicts);
}

/**
 * Holds the invites of many learners in the order of ids; the learners are held after them (and after groups). Whoever
 * accepts meanwhile waits, or has been waited for. @returns the moment of the act.
 */
export async function holdInvites(
  tx: Tx,
  { organization, learnerIds, clock }: Omit<FollowUpMany, "by">,
): Promise<Date> {
  const now = await lockForInviting(tx, clock, organization.id);
  await lockInvitesOfLearners(tx, organization.id, learnerIds);
  return now;
}

/** Those whose invites become something else. */
export const goingOn = (verdicts: readonly Verdict[]) =>
  verdicts.flatMap((verdict) => ("next" in verdict ? [verdict] : []));

/** Who was passed over: those who are not there any more, and those who are named so by the verdicts. */
export function skipsOf(learnerIds: readonly string[], verdicts: readonly Verdict[]): Skips {
  const skips = new Map<string, SkipReason>(learnerIds.map((id) => [id, "GONE"]));
  for (const verdict of verdicts) {
    if ("skip" in verdict) skips.set(verdict.learner.id, verdict.skip);
    else skips.delete(verdict.learner.id);
  }
  return skips;
}

/** Stores what the invites become, shows it on the learners, and takes back what waits to be sent for them. */
async function store(
  tx: Tx,
  { organization, by, now }: Pick<FollowUpMany, "organization" | "by"> & { now: Date },
  going: readonly (Followed & { next: OpenInvite })[],
  action: Extract<AuditAction, "RESENT" | "CANCELLED">,
): Promise<void> {
  const organizationId = organization.id;
  await updateInvites(
    tx,
    going.map(({ stored, next }) => ({ read: stored.row, next })),
  );
  await saveLearners(
    tx,
    going.map(({ learner, next }) => learnerOf(next, learner)),
  );
  const inviteIds = going.map(({ next }) => next.id);
  await dropMailsOfInvites(tx, organizationId, inviteIds);
  await closeRequestsOfMany(tx, organizationId, inviteIds, now);
  await writeAudit(
    tx,
    going.map(({ learner, next }) => ({
      organizationId,
      at: now,
      actorAccountId: by,
      action,
      learnerId: learner.id,
      inviteId: next.id,
    })),
  );
}
