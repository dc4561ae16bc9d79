import type { EmailAddress } from "../email/address.ts";
import type { Invite } from "../invite/invite.ts";
import type { ImportAnswer } from "./answers.ts";

export interface ImportGroup {
  readonly id: string;
  readonly name: string;
  readonly status: "ACTIVE" | "INACTIVE";
}

/** What an organization knows about one address. */
export interface PersonFacts {
  /** The latest invite to learn, whatever its status. */
  readonly invite: Invite | null;
  /** Groups of the Active learner; null where the address is none, or has left. */
  readonly activeGroupIds: readonly string[] | null;
  readonly suppression: { readonly reason: "STOPPED" | "BOUNCED" | "COMPLAINED"; readonly at: Date } | null;
  /** The address got as many e-mails in 24 hours as are allowed. */
  readonly atMailLimit: boolean;
}

/** What is known about addresses in general. Kept out of this package: it is data that others maintain. */
export interface AddressChecks {
  /** The domain of a large mail provider that this one nearly spells, or null. Lower-case ASCII both. */
  readonly typoOf: (domain: string) => string | null;
  /** Whether a domain (lower-case ASCII) hands out mailboxes that vanish. */
  readonly isDisposable: (domain: string) => boolean;
  /** Whether a local part (lower case) names a role and not a person. */
  readonly isRole: (local: string) => boolean;
  /** A domain's Unicode form. */
  readonly toUnicode: (domain: string) => string;
}

/** What a plan depends on besides the rows: one organization's, and of no use across organizations. */
export interface ImportFacts {
  readonly groups: readonly ImportGroup[];
  /** Names that the organization answered in earlier imports. */
  readonly aliases: readonly { readonly name: string; readonly groupId: string }[];
  /** The group of rows that name none; null: such a row is refused. */
  readonly defaultGroupId: string | null;
  /** By normal form. An address that is missing is unknown to the organization. */
  readonly people: ReadonlyMap<EmailAddress, PersonFacts>;
  /** The addresses of the administrator who imports, in normal form. */
  readonly ownAddresses: ReadonlySet<EmailAddress>;
  /** How many people may still be written to today, and out of how many. */
  readonly invitees: { readonly left: number; readonly limit: number };
  readonly answers: readonly ImportAnswer[];
  readonly checks: AddressChecks;
  readonly now: Date;
}
