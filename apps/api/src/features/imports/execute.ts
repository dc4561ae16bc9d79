import {
  driftOf,
  type EmailAddress,
  goes,
  groupNameKey,
  type ImportFacts,
  type ImportPlan,
  type PlannedRow,
  reasonsOf,
  replanImport,
  tallyOf,
} from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { writeAudit } from "../audit/index.ts";
import { type GroupRow, lockGroupsForShare } from "../groups/index.ts";
import {
  holdPeople,
  type InviteeOutcome,
  invitePeople,
  type KnownPeople,
  lockForInviting,
} from "../invites/index.ts";
import {
  findLearnersByEmails,
  findLearnersByIds,
  joinGroup,
  type LearnerRow,
  lockLearners,
} from "../learners/index.ts";
import { findOrganization, missingSetup, type OrganizationRow } from "../organizations/index.ts";
import { rememberAliases } from "./aliases.store.ts";
import { type FactsAbout, importFacts } from "./facts.ts";
import {
  type DoneRow,
  type ImportRecord,
  keepOutcomes,
  lockImport,
  rowsOfImport,
  updateImportRecord,
} from "./imports.store.ts";
import { needPremium } from "./premium.ts";
import { refuseOtherVersion } from "./version.ts";

export interface Execution {
  readonly key: TenantId;
  /** The version that was seen. */
  readonly version: number;
  /** When the e-mails go out; null: at once. */
  readonly sendAt: Date | null;
  /** Who confirms. */
  readonly by: string;
}

/** What is held until all is stored. */
interface Held {
  readonly record: ImportRecord;
  readonly organization: OrganizationRow;
  readonly people: KnownPeople;
  readonly groups: ReadonlyMap<string, GroupRow>;
  readonly active: ReadonlyMap<string, LearnerRow>;
}

/**
 * Executes the plan that was seen, once: an import that was confirmed before stays as it is. Each row that goes is
 * decided again with the facts of now, all in the caller's transaction and a fixed number of statements (and a few for
 * each group that Active learners join).
 * @throws NOT_FOUND; Refused PREMIUM_NEEDED, VERSION_CONFLICT, NOT_SET_UP, or what concerns the sending as a whole;
 * nothing is done then.
 */
export async function executeImport(tx: Tx, app: Pick<App, "clock">, execution: Execution): Promise<void> {
  const { key, by, sendAt } = execution;
  // Whoever invites in this organization is waited for before anything else is held, so that nobody waits in a circle.
  const now = await lockForInviting(tx, app.clock, key.organizationId);
  const record = await lockImport(tx, key);
  const organization = record && (await findOrganization(tx, key.organizationId));
  if (!record || !organization) throw notFound();
  if (record.status !== "PREVIEW") return;
  needPremium(organization, now);
  await refuseOtherVersion(tx, record, execution.version);
  const [missing] = await missingSetup(tx, organization);
  if (missing) refuse("NOT_SET_UP", [], { reason: missing.toLowerCase() });

  const rows = await rowsOfImport(tx, key);
  const plan: ImportPlan = { rows: rows.map(({ planned }) => planned) };
  const addresses = addressesThatGo(plan);
  const { answers, defaultGroupId } = record;
  const about = { organization, by, addresses, answers, defaultGroupId, now, sendAt: sendAt ?? now };
  const held = { record, organization, ...(await hold(tx, plan, about)) };
  const facts = await importFacts(tx, { ...about, people: held.people });
  const { rows: replanned } = replanImport(plan, facts);
  const invited = await inviteRows(tx, app, held, replanned, execution);
  await joinRows(tx, held, replanned, { by, now });

  const done = new Map(replanned.map((row) => [row.row, asDone(row, invited)]));
  const after: ImportPlan = { rows: plan.rows.map((row) => done.get(row.row) ?? row) };
  const drift = driftOf(plan, after);
  const drifted = new Set(drift.map(({ row }) => row));
  const outcomes = await outcomesOf(tx, key.organizationId, after, invited);
  await keepOutcomes(
    tx,
    key,
    outcomes.map((one) => (drifted.has(one.row) ? one : { ...one, planned: null })),
  );
  await remember(tx, record, facts, now);
  const tally = tallyOf(after);
  const reasons = reasonsOf(after);
  await updateImportRecord(tx, key, {
    status: "CONFIRMED",
    version: record.version + 1,
    confirmedBy: by,
    confirmedAt: now,
    sendAt,
    tally,
    drift: drift.map((one) => ({ ...one, reason: reasons.get(one.row) ?? null })),
  });
  await writeAudit(tx, [
    {
      organizationId: key.organizationId,
      at: now,
      actorAccountId: by,
      action: "IMPORT_CONFIRMED",
      subjectId: key.id,
      facts: { text: record.fileName, rows: tally.go },
    },
  ]);
}

const addressesThatGo = ({ rows }: ImportPlan): EmailAddress[] => [
  ...new Set(rows.flatMap(({ address, verdict }) => (address && goes(verdict) ? address : []))),
];

/** Holds groups, then invites, then Active learners: as everybody does who acts on many. */
async function hold(
  tx: Tx,
  { rows }: ImportPlan,
  { organization, addresses, sendAt }: Pick<FactsAbout, "organization" | "addresses" | "sendAt">,
) {
  const organizationId = organization.id;
  const groupIds = rows.flatMap(({ groups }) => groups.flatMap(({ groupId }) => groupId ?? []));
  const groups = await lockGroupsForShare(tx, organizationId, [...new Set(groupIds)]);
  const people = await holdPeople(tx, organizationId, addresses, sendAt);
  const learners = [...people.learners.values()];
  const active = learners.filter(({ status }) => status === "ACTIVE").map(({ id }) => id);
  const held = active.length > 0 ? await lockLearners(tx, organizationId, active) : [];
  const isHeld = new Set(held.map(({ id }) => id));
  // Who has left, or was removed while they were waited for, as they are now.
  const gone = active.filter((id) => !isHeld.has(id));
  const asNow = new Map(
    [...held, ...(await findLearnersByIds(tx, organizationId, gone))].map((row) => [row.id, row]),
  );
  return {
    people: {
      ...people,
      learners: new Map(learners.map((row) => [row.email, asNow.get(row.id) ?? row])),
    },
    groups: new Map(groups.map((group) => [group.id, group])),
    active: new Map(held.map((row) => [row.email, row])),
  };
}

type Invited = ReadonlyMap<string, InviteeOutcome>;

/** Invites, and adds to open invites, whom the rows name. */
async function inviteRows(
  tx: Tx,
  app: Pick<App, "clock">,
  { record, organization, people }: Held,
  rows: readonly PlannedRow[],
  { by, sendAt }: Execution,
): Promise<Invited> {
  const declined = new Set<string>();
  const bounced = new Set<string>();
  const invitees = rows.flatMap(({ address, email, verdict }) => {
    if (!address || (verdict.kind !== "INVITE" && verdict.kind !== "MERGE")) return [];
    if (verdict.kind === "INVITE" && verdict.acknowledgeDecline) declined.add(address);
    if (verdict.kind === "INVITE" && verdict.retryBounced) bounced.add(address);
    return [{ email: address, typed: email, groupIds: verdict.groupIds }];
  });
  if (invitees.length === 0) return new Map();
  const acknowledged = { declined, bounced };
  const common = { organization, note: null, sendAt, by, acknowledged, importId: record.id };
  return invitePeople(tx, app, { ...common, invitees, priority: 2 }, people);
}

/** Puts Active learners into the groups that their rows name. */
async function joinRows(
  tx: Tx,
  { organization, groups, active }: Held,
  rows: readonly PlannedRow[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const joining = new Map<string, LearnerRow[]>();
  for (const { address, verdict } of rows) {
    const learner = address && active.get(address);
    if (!learner || verdict.kind !== "ADD_GROUP") continue;
    for (const id of verdict.groupIds) joining.set(id, [...(joining.get(id) ?? []), learner]);
  }
  for (const [id, learners] of joining) {
    const group = groups.get(id);
    if (!group) throw new Error("a group that a row names is held");
    await joinGroup(tx, { organizationId: organization.id, group, by, now }, learners);
  }
}

/** A row with the verdict that it came to: an address may be refused at the last moment. */
function asDone(row: PlannedRow, invited: Invited): PlannedRow {
  const done = row.address && goes(row.verdict) ? invited.get(row.address) : undefined;
  if (done?.outcome !== "REFUSED") return row;
  return { ...row, verdict: { kind: "REFUSED", code: done.error.code, limit: null } };
}

async function outcomesOf(
  tx: Tx,
  organizationId: string,
  { rows }: ImportPlan,
  invited: Invited,
): Promise<DoneRow[]> {
  const concerned = rows.flatMap(({ address, verdict }) =>
    address && (verdict.kind === "ADD_GROUP" || verdict.kind === "UNCHANGED") ? address : [],
  );
  const learners = await findLearnersByEmails(tx, organizationId, concerned);
  const idOf = new Map(learners.map(({ email, id }) => [email, id]));
  return rows.map((planned) => {
    const { row, address, verdict } = planned;
    const none = { row, planned, learnerId: null, inviteId: null };
    if (verdict.kind !== "UNCHANGED" && !goes(verdict)) return { ...none, outcome: "STAYED" };
    const learnerId = idOf.get(address ?? "") ?? null;
    if (verdict.kind === "UNCHANGED") return { ...none, learnerId, outcome: "UNCHANGED" };
    if (verdict.kind === "ADD_GROUP") return { ...none, learnerId, outcome: "GROUP_ADDED" };
    const done = invited.get(address ?? "");
    if (!done || done.outcome === "REFUSED") throw new Error(`row ${row} was not done`);
    const { learnerId: invitee, inviteId, outcome } = done;
    const unchanged = outcome === "ALREADY_ACTIVE" || outcome === "ALREADY_PENDING";
    return { row, planned, learnerId: invitee, inviteId, outcome: unchanged ? "UNCHANGED" : outcome };
  });
}

/** Remembers what names were answered to mean, for the organization's next lists. */
async function remember(tx: Tx, { organizationId, answers }: ImportRecord, facts: ImportFacts, now: Date) {
  const there = new Set(facts.groups.map(({ id }) => id));
  const aliases = new Map<string, { name: string; groupId: string }>();
  for (const answer of answers) {
    if (answer.kind !== "GROUP" || !there.has(answer.groupId)) continue;
    const key = groupNameKey(answer.name);
    if (key !== "") aliases.set(key, { name: answer.name, groupId: answer.groupId });
  }
  await rememberAliases(
    tx,
    [...aliases].map(([nameKey, alias]) => ({ organizationId, nameKey, ...alias, createdAt: now })),
  );
}
