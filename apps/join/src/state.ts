import type { Locale } from "@muster/domain";
import type {
  AccountFieldsFragment,
  AssignmentFieldsFragment,
  MembershipFieldsFragment,
  OrganizationFieldsFragment,
} from "./generated/graphql/graphql.ts";
import type { ClosedInvitation, KnownInvitation, OpenInvitation } from "./invitation.ts";

export type Account = AccountFieldsFragment;
export type Assignment = AssignmentFieldsFragment;
export type Membership = MembershipFieldsFragment;
export type Organization = OrganizationFieldsFragment;

/** One thing that needs another look: a refusal's code with its values, at a field or (null) at the whole form. */
export interface FormError {
  readonly field: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a form shows again: values as they were typed (never a password) and what needs another look. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

export const emptyForm: FormState = { values: {}, errors: [] };

/** Where the person stands in accepting: 3 steps, or 2 when signed in as the right person from the start. */
export interface Step {
  readonly at: number;
  readonly of: 2 | 3;
}

/** The person who is asked for the last yes. */
export interface Person {
  readonly firstName: string;
  readonly name: string;
  readonly email: string;
}

/** What travels in the form of the last question where no session does: the continuation, and proof of the person. */
export interface Carried {
  readonly continuation: string;
  readonly proof: string;
}

export interface LessonLine {
  readonly position: number;
  readonly title: string;
  readonly minutes: number;
}

/** The answer to a lesson's check, for the choice that was made. Nothing is stored. */
export interface Verdict {
  readonly choice: number;
  readonly right: boolean;
  readonly explanation: string;
}

export interface Lesson extends LessonLine {
  readonly html: string;
  readonly check: { readonly question: string; readonly choices: readonly string[] } | null;
}

export interface OpenTraining {
  readonly assignmentId: string;
  readonly organization: Organization | null;
  readonly title: string;
  readonly language: "EN" | "ES";
  readonly lessons: readonly LessonLine[];
}

/**
 * Every page there is. A request is turned into one of these, and the renderer draws it by an exhaustive switch;
 * a page that is not here cannot be shown, and one that is not drawn does not compile.
 */
export type PageState =
  | { page: "invite"; invitation: OpenInvitation; step: Step }
  | { page: "wrongAccount"; invitation: OpenInvitation; visitorEmail: string }
  | { page: "inviteLogIn"; invitation: OpenInvitation; form: FormState }
  | { page: "inviteFormer"; invitation: OpenInvitation; form: FormState }
  | { page: "inviteCode"; invitation: OpenInvitation; form: FormState; justSent: boolean }
  | { page: "inviteRegister"; invitation: OpenInvitation; form: FormState }
  | {
      page: "confirm";
      invitation: OpenInvitation;
      step: Step;
      person: Person;
      changed: boolean;
      carried: Carried | null;
    }
  | {
      page: "done";
      organization: Organization;
      administers: boolean;
      firstName: string;
      assignments: readonly Assignment[];
      cookiesBlocked: boolean;
    }
  | { page: "decline"; invitation: OpenInvitation }
  | { page: "declined"; invitation: OpenInvitation; justNow: boolean }
  | { page: "stop"; invitation: KnownInvitation }
  | { page: "dead"; invitation: ClosedInvitation; form: FormState }
  | { page: "asked"; organization: Organization }
  | { page: "mistyped" }
  | { page: "signIn"; next: string | null; form: FormState; cookiesBlocked: boolean }
  | { page: "askCode"; purpose: CodePurpose; next: string | null; form: FormState }
  | {
      page: "enterCode";
      purpose: CodePurpose;
      next: string | null;
      form: FormState;
      email: string | null;
      justSent: boolean;
    }
  | { page: "inviteByCode"; form: FormState }
  | { page: "askByEmail"; form: FormState; asked: boolean }
  | { page: "myTrainings"; account: Account; assignments: readonly Assignment[]; mayOrganize: boolean }
  | { page: "training"; training: OpenTraining; summary: string; minutes: number }
  | { page: "lesson"; training: OpenTraining; lesson: Lesson; verdict: Verdict | null }
  | {
      page: "account";
      account: Account;
      form: FormState;
      done: "saved" | "email" | null;
      administers: boolean;
    }
  | { page: "newEmail"; account: Account; form: FormState }
  | { page: "proveEmail"; email: string | null; form: FormState }
  | { page: "myOrganizations"; memberships: readonly Membership[]; left: boolean }
  | { page: "leave"; membership: Membership }
  | {
      page: "deleteAccount";
      account: Account;
      /** Names of the organizations that the person owns. */
      owned: readonly string[];
      by: "password" | "code";
      form: FormState;
      justSent: boolean;
    }
  | { page: "accountDeleted" }
  | { page: "help" }
  | { page: "guide" }
  | { page: "privacy" }
  | { page: "notFound" }
  | { page: "refused"; why: "ORIGIN" | "TOKEN" }
  | { page: "failure"; why: "FAULT" | "TOO_MANY" | "UNAVAILABLE" };

/** What a mailed code is for, on the three pages that share their two steps. */
export type CodePurpose = "signIn" | "register" | "reset";

/** What every page is drawn with, whatever it shows. */
export interface Frame {
  readonly locale: Locale;
  /** Path and query of this page, for the link to the other language. */
  readonly here: string;
  /** Public address without a trailing slash, and its host, which people compare with their address bar. */
  readonly publicUrl: string;
  readonly host: string;
  /** Goes with every form of the page. */
  readonly token: string;
  /** Base of the addresses of an invite's pages: "/i/…"; empty elsewhere. */
  readonly linkPath: string;
  readonly termsUrl: string | null;
  readonly privacyUrl: string | null;
  readonly requestId: string;
  /** The page is only looked at: it runs nothing, and nothing on it leads anywhere. */
  readonly still: boolean;
}
