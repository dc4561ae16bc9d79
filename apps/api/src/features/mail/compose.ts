import { CODE_MINUTES, REMOVAL_MAIL_MINUTES } from "@muster/domain";
import { type Mail, type MailOrganization, renderMail } from "@muster/emails";
import { after, MINUTE } from "../../platform/clock.ts";
import { globalId } from "../../platform/globalId.ts";
import { initials } from "../../platform/initials.ts";
import type { Links } from "../../platform/links.ts";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import type { Digest } from "./digests.ts";
import type { MailFacts } from "./facts.store.ts";
import type { Written } from "./types.ts";

export interface ComposeDeps {
  readonly links: Links;
  /** Public address without a trailing slash. */
  readonly publicUrl: string;
  /** Address that mails come from. */
  readonly from: string;
}

/** What mails are written from; digests by organization, where there may be one. */
type ComposeFacts = MailFacts & { readonly digests?: ReadonlyMap<string, Digest> };

/** Renders a mail to the bytes that will be sent, or null where what it tells of is gone. */
export async function composeMail(
  deps: ComposeDeps,
  row: Written,
  facts: ComposeFacts,
): Promise<FrozenMail | null> {
  const mail = describe(deps, row, facts);
  if (!mail) return null;
  const { subject, html, text, fromName } = await renderMail(mail);
  const invitation = mail.kind === "invite" || mail.kind === "reminder";
  return {
    id: row.id,
    from: { name: fromName, address: deps.from },
    to: row.email,
    replyTo: "organization" in mail ? mail.organization.contact.email : null,
    subject,
    html,
    text,
    headers: invitation
      ? { "List-Unsubscribe": `<${mail.stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
      : {},
    tags: [
      { name: "kind", value: row.kind },
      { name: "mail", value: row.id },
    ],
  };
}

/** The facts of a mail in the words of the templates. */
function describe(deps: ComposeDeps, row: Written, facts: ComposeFacts): Mail | null {
  const common = {
    locale: row.language === "ES" ? ("es" as const) : ("en" as const),
    to: row.emailTyped,
    publicUrl: deps.publicUrl,
  };
  switch (row.kind) {
    case "INVITE":
    case "REMINDER":
      return invitation(deps, row, facts, common);
    case "WELCOME":
      return welcome(deps, row, facts, common);
    case "ADMINISTRATOR_REMOVED": {
      const organization = organizationOf(deps, row, facts);
      return (
        organization && { kind: "administratorRemoved", ...common, organization, removedAt: row.notBefore }
      );
    }
    case "REQUESTS_DIGEST":
      return requestsDigest(deps, row, facts, common);
    case "LEARNER_REMOVED": {
      const organization = organizationOf(deps, row, facts);
      const account = facts.accounts.get(row.accountId ?? "");
      if (!organization || !account) return null;
      const removedAt = after(row.notBefore, -REMOVAL_MAIL_MINUTES * MINUTE);
      const myTrainingsUrl = deps.links.page("/my");
      return {
        kind: "learnerRemoved",
        ...common,
        organization,
        firstName: account.firstName,
        removedAt,
        myTrainingsUrl,
      };
    }
    case "CODE": {
      const proof = facts.proofs.get(row.proofId ?? "");
      if (!proof) return null;
      const code = deps.links.proofCode(proof.id);
      return { kind: "code", ...common, purpose: proof.purpose, code, minutes: CODE_MINUTES };
    }
    case "ADDRESS_HAS_ACCOUNT":
      return { kind: "addressHasAccount", ...common, loginUrl: deps.links.page("/sign-in") };
    case "EMAIL_CHANGED":
      return { kind: "emailChanged", ...common };
    case "NO_ACCOUNT":
      return { kind: "noAccount", ...common, registerUrl: deps.links.page("/register") };
  }
}

type Common = Pick<Mail, "locale" | "to" | "publicUrl">;

function invitation(deps: ComposeDeps, row: Written, facts: MailFacts, common: Common): Mail | null {
  const { links } = deps;
  const found = facts.invites.get(row.inviteId ?? "");
  const organization = organizationOf(deps, row, facts);
  if (!found || !organization || row.linkVersion === null) return null;
  const { row: invite, inviterName } = found;
  const groups = facts.groups.get(invite.id) ?? [];
  const trainings = new Map(
    groups.flatMap(({ trainingId, title, minutes }) =>
      trainingId !== null && title !== null && minutes !== null ? [[trainingId, { title, minutes }]] : [],
    ),
  );
  const page = `/i/${links.inviteToken(invite.id, row.linkVersion)}`;
  const name = inviterName ?? organization.contact.name ?? organization.name;
  return {
    kind: row.kind === "REMINDER" ? "reminder" : "invite",
    ...common,
    organization,
    inviter: { name, role: name === organization.contact.name ? organization.contact.role : null },
    note: invite.note,
    trainings: [...trainings.values()].sort((one, other) => one.title.localeCompare(other.title)),
    groups: [...new Set(groups.map((one) => one.name))],
    role: invite.role,
    url: links.page(page),
    code: links.inviteCode(invite.id, row.codeGeneration ?? invite.codeGeneration),
    codeUrl: links.page("/code"),
    declineUrl: links.page(`${page}/decline`),
    stopUrl: links.page(`${page}/stop`),
    otherLanguageUrl: links.page(`${page}?lang=${common.locale === "es" ? "en" : "es"}`),
    sentAt: row.kind === "REMINDER" ? invite.lastSentAt : row.notBefore,
    expiresAt: invite.expiresAt,
  };
}

function welcome(deps: ComposeDeps, row: Written, facts: MailFacts, common: Common): Mail | null {
  const { links } = deps;
  const account = facts.accounts.get(row.accountId ?? "");
  const organization = organizationOf(deps, row, facts);
  if (!account || !organization) return null;
  const accepted = facts.invites.get(row.inviteId ?? "")?.row;
  const { firstName } = account;
  const joinedAt = accepted?.acceptedAt ?? row.notBefore;
  const loginUrl = links.page("/sign-in");
  if (accepted?.role === "ADMIN") {
    const administrationUrl = links.page("/admin/");
    const kind = "administratorWelcome";
    return { kind, ...common, organization, firstName, joinedAt, administrationUrl, loginUrl };
  }
  return {
    kind: "welcome",
    ...common,
    organization,
    firstName,
    trainings: (facts.assigned.get(`${row.organizationId}:${account.id}`) ?? []).map(
      ({ title, minutes }) => ({ title, minutes }),
    ),
    joinedAt,
    myTrainingsUrl: links.page("/my"),
    loginUrl,
    otherLanguageUrl: links.page(`/my?lang=${common.locale === "es" ? "en" : "es"}`),
  };
}

/** Null where nothing waits any more: nobody gets an empty one. */
function requestsDigest(deps: ComposeDeps, row: Written, facts: ComposeFacts, common: Common): Mail | null {
  const { links } = deps;
  const digest = facts.digests?.get(row.organizationId);
  const organization = organizationOf(deps, row, facts);
  if (!digest || !organization) return null;
  const place = `/admin/o/${globalId("Organization", row.organizationId)}`;
  return {
    kind: "requestsDigest",
    ...common,
    organization,
    count: digest.count,
    requests: digest.newest.map(({ email, kind }) => ({ email, reason: kind })),
    requestsUrl: links.page(`${place}/requests`),
    settingsUrl: links.page(`${place}/organization/administrators`),
  };
}

function organizationOf({ links }: ComposeDeps, row: Written, facts: MailFacts): MailOrganization | null {
  const found = facts.organizations.get(row.organizationId);
  if (!found) return null;
  const { row: organization, logoHash } = found;
  const shortName = organization.shortName ?? organization.name;
  return {
    name: organization.name,
    shortName,
    initials: initials(shortName),
    logoUrl: logoHash ? links.page(`/logos/${organization.id}/${logoHash}.png`) : null,
    contact: {
      name: organization.contactName,
      role: organization.contactRole,
      email: organization.contactEmail,
      phone: organization.contactPhone,
    },
    postalAddress: organization.postalAddress,
    timeZone: organization.timeZone,
  };
}
