import { createHash } from "node:crypto";
import type { DbOrTx } from "../../db/client.ts";
import { findGroups, type GroupRow, groupTrainings } from "../groups/index.ts";
import type { GivenTraining } from "../learners/index.ts";
import { type Training, trainingsByIds } from "../trainings/index.ts";
import type { StoredInvite } from "./invites.store.ts";

/** What accepting gives right now. */
export interface Offer {
  readonly groups: readonly GroupRow[];
  readonly given: readonly GivenTraining[];
  /** Each training once, by title. */
  readonly trainings: readonly Training[];
  /** Names what was shown, so that the last yes is to the same. */
  readonly consent: string;
}

/** Reads what an invite offers: the trainings of its Active groups. An Inactive group gives none. */
export async function readOffer(db: DbOrTx, { row, invite }: StoredInvite): Promise<Offer> {
  const groups = await findGroups(db, row.organizationId, invite.groupIds);
  return offerOf(db, row.organizationId, groups);
}

export async function offerOf(
  db: DbOrTx,
  organizationId: string,
  groups: readonly GroupRow[],
): Promise<Offer> {
  const active = groups.filter(({ status }) => status === "ACTIVE").map(({ id }) => id);
  const given = active.length > 0 ? await groupTrainings(db, organizationId, active) : [];
  const ids = [...new Set(given.map(({ trainingId }) => trainingId))].sort();
  const trainings = [...(await trainingsByIds(db, ids)).values()].sort((one, other) =>
    one.title.localeCompare(other.title),
  );
  const shown = JSON.stringify([groups.map(({ id }) => id).sort(), ids]);
  return {
    groups,
    given,
    trainings,
    consent: createHash("sha256").update(shown).digest("base64url").slice(0, 22),
  };
}
