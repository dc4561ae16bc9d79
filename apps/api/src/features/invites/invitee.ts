import type { Decision, EmailAddress, RefusalParams } from "@muster/domain";
import type { UserError } from "../../graphql/userError.ts";
import type { LearnerRow } from "../learners/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import type { StoredInvite } from "./invites.store.ts";

/** One address to invite (normal form, as typed), and the groups that it is invited to. */
export interface Invitee {
  readonly email: EmailAddress;
  readonly typed: string;
  readonly groupIds: readonly string[];
}

export interface Invitation {
  readonly organization: OrganizationRow;
  readonly invitees: readonly Invitee[];
  readonly note: string | null;
  /** When the e-mails go out; null: at once. */
  readonly sendAt: Date | null;
  /** Who invites. */
  readonly by: string;
  /** Whose letter it is, where that is somebody else: of a correction, whoever invited before. */
  readonly inviter?: string;
  /** Addresses whose decline, and those whose bounce, the administrator was told of. */
  readonly acknowledged: { readonly declined: ReadonlySet<string>; readonly bounced: ReadonlySet<string> };
  readonly priority: 1 | 2;
  /** The import that asks for the e-mails, where one does. */
  readonly importId?: string;
}

export type InviteeOutcome =
  | {
      readonly outcome:
        | "INVITED"
        | "REINVITED"
        | "BROUGHT_FORWARD"
        | "MERGED"
        | "ALREADY_PENDING"
        | "ALREADY_ACTIVE";
      readonly learnerId: string;
      /** The invite that goes on; null where none was looked at. */
      readonly inviteId: string | null;
    }
  | { readonly outcome: "REFUSED"; readonly error: UserError };

/** What one address comes to, before anything is written. */
export interface Step {
  readonly invitee: Invitee;
  readonly stored: StoredInvite | null;
  readonly learner: LearnerRow | null;
  readonly decision: Decision;
  /** What the sentence of a refusal names beside the address. */
  readonly params: RefusalParams;
}

/** Names of groups by id, in the order of names. */
export type GroupNames = ReadonlyMap<string, string>;

/** Whether an e-mail goes out with what was decided. */
export const sends = (decision: Decision): boolean =>
  decision.ok && decision.events.some(({ sendsEmail }) => sendsEmail);
