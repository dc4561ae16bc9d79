import { parseEmail } from "@muster/domain";

interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  role: "OWNER" | "ADMIN";
  readonly since: string;
  readonly isYou: boolean;
}

const person = (id: number, name: string, email: string, role: Administrator["role"]): Administrator => ({
  ...{ id: `Administrator:${id}`, name, email, role, since: "2026-03-02T16:00:00Z", isYou: id === 1 },
});

let administrators = [
  person(1, "Renée Castellano", "r.castellano@alder.example", "OWNER"),
  person(2, "Dana Whitfield", "d.whitfield@alder.example", "ADMIN"),
];

const invited = (email: string, status: string) => ({
  ...{ id: `AdministratorInvite:${email}`, email, status, expired: false, declinedAt: null },
  ...{ expiresAt: new Date(Date.now() + 30 * 864e5).toISOString(), lastSentAt: new Date().toISOString() },
  ...{ cancelledAt: status === "CANCELLED" ? new Date().toISOString() : null, askedForNewAt: null },
  ...{ emailsStopped: false, canResend: true, canCancel: status === "PENDING" },
  delivery: { state: "SENT", at: new Date().toISOString(), sendAt: null, reason: null },
});

let invites = [invited("i.gruber@alder.example", "PENDING"), invited("p.former@alder.example", "CANCELLED")];

const refusal = (code: string, email = "") => ({
  ...{ code, path: ["email"], message: code, params: [{ name: "email", value: email }] },
});

interface Input<Fields> {
  input: Fields;
}

function lastOwner(id: string): boolean {
  return administrators.every((one) => one.id === id || one.role !== "OWNER");
}

function changeInvite(id: string, status: string) {
  const email = id.replace(/^AdministratorInvite:/, "");
  invites = [invited(email, status), ...invites.filter((one) => one.id !== id)];
  return { invite: invites[0], errors: [] };
}

/** What an organization shows of its administrators. */
export const administratorsView = {
  administrators: () => administrators,
  administratorInvites: () => invites,
};

export const administratorMutations = {
  inviteAdministrator: ({ input: { email } }: Input<{ email: string }>) => {
    const parsed = parseEmail(email);
    const no = (code: string) => ({ outcome: null, invite: null, errors: [refusal(code, email)] });
    if (!parsed.ok) return no(parsed.code);
    if (administrators.some((one) => one.email === parsed.email)) return no("ALREADY_ADMINISTRATOR");
    return { outcome: "INVITED", ...changeInvite(`AdministratorInvite:${parsed.email}`, "PENDING") };
  },
  resendAdministratorInvite: ({ input }: Input<{ inviteId: string }>) =>
    changeInvite(input.inviteId, "PENDING"),
  cancelAdministratorInvite: ({ input }: Input<{ inviteId: string }>) =>
    changeInvite(input.inviteId, "CANCELLED"),
  changeAdministratorRole: ({
    input: { administratorId, role },
  }: Input<{ administratorId: string; role: Administrator["role"] }>) => {
    const administrator = administrators.find(({ id }) => id === administratorId);
    if (!administrator || (role === "ADMIN" && lastOwner(administratorId))) {
      return { administrator: null, errors: [refusal("LAST_OWNER")] };
    }
    administrator.role = role;
    return { administrator, errors: [] };
  },
  removeAdministrator: ({ input: { administratorId } }: Input<{ administratorId: string }>) => {
    if (lastOwner(administratorId)) return { removed: false, errors: [refusal("LAST_OWNER")] };
    administrators = administrators.filter(({ id }) => id !== administratorId);
    return { removed: true, errors: [] };
  },
};
