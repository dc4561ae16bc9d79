import type { InvitationFieldsFragment, OrganizationFieldsFragment } from "./generated/graphql/graphql.ts";

type Fields = InvitationFieldsFragment;

export interface KnownInvitation extends Fields {
  readonly organization: OrganizationFieldsFragment;
}

/** An invitation that can be answered: OPEN, or DECLINED by the person, who may still say yes. */
export interface OpenInvitation extends KnownInvitation {
  readonly email: string;
  readonly consent: string;
}

export interface ClosedInvitation extends KnownInvitation {
  readonly state: "EXPIRED" | "CANCELLED" | "USED";
}

/** The pages that a link has. */
export type LinkPage = "invite" | "account" | "confirm" | "done" | "decline" | "stop" | "asked";

/** Which page a link shows: one that needs no more than the invitation, one that needs more, or another one. */
export type LinkDecision =
  | { show: "mistyped" }
  | { show: "dead"; invitation: ClosedInvitation }
  | { show: "stop" | "asked" | "done"; invitation: KnownInvitation }
  | {
      show:
        | "invite"
        | "wrongAccount"
        | "inviteLogIn"
        | "inviteFormer"
        | "inviteRegister"
        | "confirm"
        | "decline"
        | "declined";
      invitation: OpenInvitation;
    }
  | { goTo: LinkPage };

const isKnown = (invitation: Fields): invitation is KnownInvitation => invitation.organization !== null;

const isOpen = (invitation: KnownInvitation): invitation is OpenInvitation =>
  (invitation.state === "OPEN" || invitation.state === "DECLINED") &&
  invitation.email !== null &&
  invitation.consent !== null;

const isClosed = (invitation: KnownInvitation): invitation is ClosedInvitation =>
  invitation.state === "EXPIRED" || invitation.state === "CANCELLED" || invitation.state === "USED";

/**
 * Decides what one page of a link shows, from the invitation's state, who is signed in, and whether the address
 * has an account. Pure: the whole of the link's side is this table.
 */
export function decideLinkPage(invitation: Fields, wanted: LinkPage): LinkDecision {
  if (invitation.state === "MISTYPED" || !isKnown(invitation)) return { show: "mistyped" };
  if (wanted === "stop" || wanted === "asked") return { show: wanted, invitation };
  if (isClosed(invitation)) {
    if (invitation.state !== "USED" || !invitation.acceptedByVisitor) return { show: "dead", invitation };
    return wanted === "done" ? { show: "done", invitation } : { goTo: "done" };
  }
  if (!isOpen(invitation))
    throw new Error(`An invitation in state ${invitation.state} came without its parts.`);
  return decideOpenPage(invitation, wanted);
}

function decideOpenPage(
  invitation: OpenInvitation,
  wanted: Exclude<LinkPage, "stop" | "asked">,
): LinkDecision {
  const declined = invitation.state === "DECLINED";
  const other = invitation.visitor === "OTHER";
  const invited = invitation.visitor === "INVITED";
  switch (wanted) {
    case "invite":
      if (declined) return { show: "declined", invitation };
      return { show: other ? "wrongAccount" : "invite", invitation };
    case "decline":
      return { show: declined ? "declined" : "decline", invitation };
    case "account":
      if (other) return { show: "wrongAccount", invitation };
      if (invited) return { goTo: "confirm" };
      if (invitation.addressHasAccount) return { show: "inviteLogIn", invitation };
      return { show: invitation.addressIsFormer ? "inviteFormer" : "inviteRegister", invitation };
    case "confirm":
      if (other) return { show: "wrongAccount", invitation };
      return invited ? { show: "confirm", invitation } : { goTo: "account" };
    case "done":
      return { goTo: "invite" };
  }
}
