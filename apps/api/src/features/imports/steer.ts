import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { type AuditAction, writeAudit } from "../audit/index.ts";
import { cancelMany, lockForInviting } from "../invites/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { type ImportRecord, lockImport, updateImportRecord } from "./imports.store.ts";
import { learnersWaiting, mailsOfImports, showPause, wakeSenders } from "./progress.store.ts";

/** What an administrator does about the e-mails of a confirmed import. None of it needs Premium. */
export interface Steering {
  readonly key: TenantId;
  readonly by: string;
}

/**
 * Takes an import back before its first e-mail: whoever it would have e-mailed is Cancelled, and can be invited again.
 * What it did without an e-mail (groups of people who were Pending or Active already) stays. Does nothing to one that
 * is stopped already.
 * @throws NOT_FOUND; Refused IMPORT_NOT_CONFIRMED, IMPORT_STARTED
 */
export async function stopImport(tx: Tx, app: Pick<App, "clock">, { key, by }: Steering): Promise<void> {
  // In the order of whoever invites or cancels in this organization.
  const now = await lockForInviting(tx, app.clock, key.organizationId);
  const record = await held(tx, key);
  if (record.status === "STOPPED") return;
  const organization = await findOrganization(tx, key.organizationId);
  if (!organization) throw notFound();
  const learnerIds = await learnersWaiting(tx, key);
  await cancelMany(tx, { organization, learnerIds, by, clock: app.clock });
  // Only now: a sender that was about to freeze some has been waited for.
  const [mails] = await mailsOfImports(tx, key.organizationId, [key.id]);
  if (!mails || mails.withdrawn < mails.total) refuse("IMPORT_STARTED");
  await updateImportRecord(tx, key, {
    status: "STOPPED",
    ...{ stoppedBy: by, stoppedAt: now, pausedBy: null, pausedAt: null },
  });
  await audit(tx, record, "IMPORT_STOPPED", { by, now });
}

/**
 * Holds the e-mails of an import that are not frozen yet; does nothing where they are held.
 * @throws NOT_FOUND; Refused IMPORT_NOT_CONFIRMED, IMPORT_DONE where none waits
 */
export async function pauseImport(tx: Tx, app: Pick<App, "clock">, { key, by }: Steering): Promise<void> {
  const record = await held(tx, key);
  if (record.pausedAt) return;
  const [mails] = await mailsOfImports(tx, key.organizationId, [key.id]);
  if (record.status === "STOPPED" || !mails || mails.waiting === 0) refuse("IMPORT_DONE");
  const now = app.clock.now();
  await updateImportRecord(tx, key, { pausedBy: by, pausedAt: now });
  await showPause(tx, key, true);
  await audit(tx, record, "IMPORT_PAUSED", { by, now });
}

/** Lets them go on; does nothing where they are not held. @throws NOT_FOUND; Refused IMPORT_NOT_CONFIRMED */
export async function resumeImport(tx: Tx, app: Pick<App, "clock">, { key, by }: Steering): Promise<void> {
  const record = await held(tx, key);
  if (!record.pausedAt) return;
  await updateImportRecord(tx, key, { pausedBy: null, pausedAt: null });
  await showPause(tx, key, false);
  await audit(tx, record, "IMPORT_RESUMED", { by, now: app.clock.now() });
  await wakeSenders(tx);
}

async function held(tx: Tx, key: TenantId): Promise<ImportRecord> {
  const record = await lockImport(tx, key);
  if (!record) throw notFound();
  if (record.status === "PREVIEW") refuse("IMPORT_NOT_CONFIRMED");
  return record;
}

async function audit(
  tx: Tx,
  { organizationId, id, fileName }: ImportRecord,
  action: AuditAction,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await writeAudit(tx, [
    { organizationId, at: now, actorAccountId: by, action, subjectId: id, facts: { text: fileName } },
  ]);
}
