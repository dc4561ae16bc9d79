import { createHmac } from "node:crypto";
import type { Execute, OperationError, PageContext } from "@muster/graphql";
import type {
  AccountFieldsFragment,
  AssignmentFieldsFragment,
  InvitationFieldsFragment,
  UserErrorFieldsFragment,
} from "../src/generated/graphql/graphql.ts";
import { belongings, carmen, lakeside, luis, maria, riverbend } from "./people.ts";
import { lessonHtml, trainings } from "./trainings.ts";

export const assignments: readonly AssignmentFieldsFragment[] = [
  ...trainings
    .slice(0, 3)
    .map((training, index) => ({ id: `assignment-${index}`, organization: riverbend, training })),
  { id: "assignment-3", organization: lakeside, training: trainings[3] },
  { id: "assignment-4", organization: null, training: trainings[4] },
];

const offered = trainings.slice(0, 3);

/** An invitation that can be answered, as a stranger's link shows it. */
export const openInvitation: InvitationFieldsFragment = {
  state: "OPEN",
  email: maria.email,
  note: "Please finish these by December 15. Call me if anything is unclear.",
  role: "LEARNER",
  groups: ["Home aides"],
  minutes: offered.reduce((sum, training) => sum + training.minutes, 0),
  expiresAt: "2026-12-23T20:00:00.000Z",
  cancelledAt: null,
  language: "EN",
  consent: "consent-1",
  visitor: "ANONYMOUS",
  addressHasAccount: false,
  addressIsFormer: false,
  acceptedByVisitor: false,
  emailsStopped: false,
  organization: riverbend,
  from: { name: "Carmen Ruiz", role: "Human resources" },
  trainings: offered.map(({ title, minutes, language }) => ({ title, minutes, language })),
};

/** What Carmen's people would receive. */
const preview = {
  trainings: offered.map((training, index) => ({ id: `training-${index}`, ...training })),
  invitationPreview: { invitation: openInvitation },
};

const closed = {
  ...openInvitation,
  trainings: [],
  groups: [],
  consent: null,
  addressHasAccount: null,
  addressIsFormer: null,
};

/** What each link of the fixture shows to somebody who is not signed in. */
export const invitations: Readonly<Record<string, InvitationFieldsFragment>> = {
  open: openInvitation,
  known: { ...openInvitation, addressHasAccount: true },
  former: { ...openInvitation, email: "maria@old-work.example", addressIsFormer: true },
  spanish: { ...openInvitation, language: "ES" },
  bare: {
    ...openInvitation,
    note: null,
    from: null,
    trainings: [],
    minutes: 0,
    organization: { ...riverbend, contact: { name: null, role: null, email: null, phone: null } },
  },
  long: {
    ...openInvitation,
    email: `${"very.long.name.of.a.person.".repeat(2)}x@${"department.".repeat(8)}mail.example`,
    note: "W".repeat(300),
    organization: {
      ...riverbend,
      name: `${"Arbeiterunfallversicherungsgesetz".repeat(3)} 🦦 مركز رعاية المجتمع`,
      shortName: "Donaudampfschifffahrtsgesellschaftskapitän",
    },
    trainings: [{ title: "Supercalifragilisticexpialidocious".repeat(3), minutes: 2500, language: "EN" }],
  },
  administrator: {
    ...openInvitation,
    role: "ADMIN",
    note: null,
    groups: [],
    trainings: [],
    minutes: 0,
  },
  declined: { ...openInvitation, state: "DECLINED" },
  expired: { ...closed, state: "EXPIRED", expiresAt: "2026-11-22T20:00:00.000Z" },
  "cancelled-administrator": {
    ...closed,
    role: "ADMIN",
    state: "CANCELLED",
    cancelledAt: "2026-11-20T20:00:00.000Z",
  },
  cancelled: { ...closed, state: "CANCELLED", cancelledAt: "2026-11-20T20:00:00.000Z" },
  used: { ...closed, state: "USED", email: null },
};

const mistyped: InvitationFieldsFragment = {
  ...closed,
  state: "MISTYPED",
  organization: null,
  email: null,
  from: null,
  note: null,
  expiresAt: null,
};

/** A world that remembers what was done to it, for looking at pages and for tests of the handler. */
export interface Fixture {
  readonly contextFor: (request: Request) => PageContext;
  /** Operations that ran, in order. */
  readonly calls: { name: string; variables: Record<string, unknown> }[];
  /** What pages reported as their own faults. */
  readonly faults: readonly unknown[];
  /** Makes the next operation of this name answer with errors, or fail as a whole. */
  readonly refuse: (name: string, errors: readonly Partial<UserErrorFieldsFragment>[]) => void;
  readonly fail: (name: string, error: OperationError) => void;
  /** Ends what María administers. */
  readonly removeAdministrator: () => void;
}

const PASSWORD = "blue kettle garden";
const CODE = "482913";

export function createFixture(publicUrl: string): Fixture {
  const links = new Map(Object.entries(structuredClone(invitations)));
  const accounts = new Map([maria, luis, carmen].map((account) => [account.email, account]));
  const refusals = new Map<string, readonly Partial<UserErrorFieldsFragment>[]>();
  const failures = new Map<string, OperationError>();
  const left = new Set<string>();
  const calls: Fixture["calls"] = [];
  const faults: unknown[] = [];
  /** What María is at Riverbend beside a learner. */
  let role: "ADMIN" | null = null;

  const executeFor = (request: Request): Execute => {
    const session = /muster\.session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
    const account = [...accounts.values()].find(({ id }) => id === session) ?? null;
    return async (document, variables) => {
      const [definition] = document.definitions;
      const name = definition?.kind === "OperationDefinition" ? (definition.name?.value ?? "") : "";
      calls.push({ name, variables });
      const failure = failures.get(name);
      if (failure) return { data: null, errors: [failure], setCookies: [] };
      const answer = answerOf(name, variables, account);
      const refused = refusals.get(name);
      const data = refused ? withErrors(answer.data, refused) : answer.data;
      // The fixture stands in for the whole API, so it answers every document by its name.
      return { data: data as never, errors: [], setCookies: refused ? [] : (answer.setCookies ?? []) };
    };
  };

  function invitationFor(link: string, account: AccountFieldsFragment | null): InvitationFieldsFragment {
    const invitation = links.get(link.toLowerCase());
    if (!invitation) return mistyped;
    const mine = account?.email === maria.email;
    if (invitation.state === "USED") return { ...invitation, acceptedByVisitor: mine };
    if (!account || invitation.email === null) return invitation;
    return { ...invitation, visitor: mine ? "INVITED" : "OTHER" };
  }

  function answerOf(
    name: string,
    variables: Record<string, unknown>,
    account: AccountFieldsFragment | null,
  ): { data: Record<string, unknown>; setCookies?: string[] } {
    const input = (variables.input ?? {}) as Record<string, string>;
    const platform = {
      termsUrl: "https://operator.example/terms",
      privacyUrl: null,
      organizationsOpen: true,
    };
    const viewer = account && {
      account,
      memberships: (belongings[account.id] ?? [])
        .filter(({ organization }) => !left.has(organization.id))
        .map((one) => (account.id === maria.id ? { ...one, role } : one)),
      dataExport: JSON.stringify({ profile: account }, null, 2),
      assignments: account.id === maria.id ? assignments : [],
    };
    const session = (who: AccountFieldsFragment) => ({
      payload: { account: who, continuation: "continuation-1", errors: [] },
      setCookies: [`muster.session=${who.id}; Path=/; HttpOnly; SameSite=Lax`],
    });
    const node = assignments.find(({ id }) => id === variables.id);
    switch (name) {
      case "Visit":
        return { data: { viewer, platform } };
      case "InvitationOfLink":
        return { data: { invitation: invitationFor(String(variables.link), account), viewer, platform } };
      case "Preview":
        return { data: { organization: account?.id === carmen.id ? preview : null } };
      case "MyOrganizations":
      case "DataExport":
      case "MyTrainings":
        return { data: { viewer } };
      case "AssignmentOfViewer":
        return { data: { node: account && node ? { __typename: "Assignment", ...node } : null } };
      case "LessonOfAssignment":
        return { data: { node: account && node ? lessonNode(node, Number(variables.position)) : null } };
      case "VerdictOfCheck": {
        const right = variables.choice === 1;
        const explanation = right
          ? "A chair that rolls away is the most common cause of falls here."
          : "Something must be still before anyone moves. Look at the list above and try again.";
        return { data: { node: { training: { lesson: { check: { verdict: { right, explanation } } } } } } };
      }
      case "RequestEmailChange": {
        const error = { code: "SIGN_IN_FAILED", path: ["password"], params: [] };
        const errors = input.password === PASSWORD ? [] : [error];
        return { data: { requestEmailChange: { sent: errors.length === 0, errors } } };
      }
      case "ChangeEmail": {
        const errors = input.code === CODE ? [] : [{ code: "CODE_WRONG", path: ["code"], params: [] }];
        const changed = errors.length === 0 && account ? { ...account, email: input.email } : null;
        return { data: { changeEmail: { account: changed, errors } } };
      }
      case "RegisterInvited":
      case "Register": {
        const errors = missing(input);
        if (errors.length > 0)
          return { data: { [field(name)]: { account: null, continuation: null, errors } } };
        const made = { ...maria, firstName: input.firstName ?? "", lastName: input.lastName ?? "" };
        const { payload, setCookies } = session({ ...made, name: `${made.firstName} ${made.lastName}` });
        return { data: { [field(name)]: payload }, setCookies };
      }
      case "SignIn":
      case "SignInWithCode":
      case "ResetPassword": {
        const who = accounts.get(input.email ?? "");
        const proven = name === "SignIn" ? input.password === PASSWORD : input.code === CODE;
        if (who && proven) {
          const { payload, setCookies } = session(who);
          return { data: { [field(name)]: payload }, setCookies };
        }
        const code = name === "SignIn" ? "SIGN_IN_FAILED" : "CODE_WRONG";
        const error = { code, path: [name === "SignIn" ? "password" : "code"], params: [] };
        return { data: { [field(name)]: { account: null, continuation: null, errors: [error] } } };
      }
      case "SignOut":
        return {
          data: { signOut: { signedOut: true, errors: [] } },
          setCookies: ["muster.session=; Path=/; Max-Age=0"],
        };
      case "UpdateProfile":
        return { data: { updateProfile: { account, errors: missing({ ...input, password: PASSWORD }) } } };
      case "LeaveOrganization":
        left.add(String(input.organizationId));
        return { data: { leaveOrganization: { errors: [] } } };
      case "DeleteAccount": {
        const proven = input.password === PASSWORD || input.code === CODE;
        const path = input.code ? "code" : "password";
        const error = { code: input.code ? "CODE_WRONG" : "SIGN_IN_FAILED", path: [path], params: [] };
        if (!proven) return { data: { deleteAccount: { deleted: false, errors: [error] } } };
        return {
          data: { deleteAccount: { deleted: true, errors: [] } },
          setCookies: ["muster.session=; Path=/; Max-Age=0"],
        };
      }
      case "AcceptInvite": {
        const link = String(input.link);
        const invitation = invitationFor(link, account ?? (refusals.has(name) ? luis : maria));
        if (invitation.role === "ADMIN") role = "ADMIN";
        links.set(link, { ...closed, state: "USED", email: null, role: invitation.role });
        const mine = assignments.slice(0, 3);
        const payload = { accepted: true, invitation, assignments: mine, errors: [] };
        return { data: { acceptInvite: payload } };
      }
      case "DeclineInvite":
        change(String(input.link), { state: "DECLINED" });
        return { data: { declineInvite: { errors: [] } } };
      case "StopEmails":
        change(String(input.link), { emailsStopped: true });
        return { data: { stopEmails: { errors: [] } } };
      case "RedeemInviteCode": {
        const link = input.email === maria.email && input.code === CODE ? "open" : null;
        const errors = link ? [] : [{ code: "CODE_WRONG", path: ["code"], params: [] }];
        return { data: { redeemInviteCode: { link, errors } } };
      }
      default:
        return { data: { [field(name)]: { sent: true, errors: [] } } };
    }
  }

  function change(link: string, to: Partial<InvitationFieldsFragment>): void {
    const invitation = links.get(link);
    if (invitation) links.set(link, { ...invitation, ...to });
  }

  return {
    calls,
    faults,
    refuse: (name, errors) => refusals.set(name, errors),
    fail: (name, error) => failures.set(name, error),
    removeAdministrator: () => {
      role = null;
    },
    contextFor: (request) => ({
      execute: executeFor(request),
      publicUrl,
      hasSessionCookie: /muster\.session=[^;]/.test(request.headers.get("cookie") ?? ""),
      sign: (text) => createHmac("sha256", "fixture").update(text).digest("base64url").slice(0, 22),
      report: (error) => faults.push(error),
      requestId: "01HF-4K2M-9XQ7",
      acceptLanguage: request.headers.get("accept-language"),
    }),
  };
}

const field = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

function missing(input: Record<string, string>): UserErrorFieldsFragment[] {
  const errors: UserErrorFieldsFragment[] = ["firstName", "lastName"]
    .filter((name) => !input[name])
    .map((name) => ({ code: "REQUIRED", path: [name], params: [] }));
  const { length } = input.password ?? "";
  if (length < 12) {
    const params = [{ name: "count", value: String(length) }];
    errors.push({ code: "PASSWORD_TOO_SHORT", path: ["password"], params });
  }
  return errors;
}

function withErrors(
  data: Record<string, unknown>,
  errors: readonly Partial<UserErrorFieldsFragment>[],
): Record<string, unknown> {
  const full = errors.map((error) => ({ path: [], params: [], ...error }));
  return Object.fromEntries(
    Object.entries(data).map(([name, payload]) => [
      name,
      { ...(payload as object), account: null, accepted: false, deleted: false, link: null, errors: full },
    ]),
  );
}

function lessonNode(node: AssignmentFieldsFragment, position: number) {
  const line = node.training.lessons.find((lesson) => lesson.position === position);
  const check = {
    question: "what do you do first?",
    choices: ["Lift on the count of three", "Lock the wheels", "Ask the person to hold your neck"],
  };
  return {
    __typename: "Assignment",
    ...node,
    training: { ...node.training, lesson: line ? { ...line, html: lessonHtml, check } : null },
  };
}
