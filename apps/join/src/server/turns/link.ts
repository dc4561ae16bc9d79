import {
  decideLinkPage,
  type KnownInvitation,
  type LinkDecision,
  type LinkPage,
  type OpenInvitation,
} from "../../invitation.ts";
import { emptyForm, type Person } from "../../state.ts";
import { cookie, PROBE_COOKIE } from "../cookies.ts";
import { InvitationQuery, MyTrainingsQuery } from "../operations.ts";
import { type Outcome, page, redirect, type Turn, viewerOf } from "../turn.ts";

/**
 * The link of a request as the API reads it. Mail programs leave dots and brackets behind it, escape it twice, or
 * change its case; none of that is part of a link.
 */
export function linkOf(turn: Turn): string {
  let link = turn.params.link ?? "";
  for (let times = 0; times < 2 && link.includes("%"); times += 1) {
    try {
      link = decodeURIComponent(link);
    } catch {
      break;
    }
  }
  return link
    .trim()
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .slice(0, 500);
}

export const linkPath = (turn: Turn, place: LinkPage = "invite"): string => {
  const base = `/i/${encodeURIComponent(linkOf(turn))}`;
  return place === "invite" ? base : `${base}/${place}`;
};

/** Reads the invitation and says which page the link shows. */
export async function decideLink(turn: Turn, wanted: LinkPage): Promise<LinkDecision> {
  const data = await turn.run(InvitationQuery, { link: linkOf(turn) });
  turn.known.viewer = data.viewer;
  turn.known.platform = data.platform;
  if (data.invitation.language) turn.known.invitationLanguage = data.invitation.language;
  return decideLinkPage(data.invitation, wanted);
}

/** One page of a link, looked at. */
export async function showLink(turn: Turn, wanted: LinkPage): Promise<Outcome> {
  if (!turn.cookies.has(PROBE_COOKIE)) {
    turn.setCookies.push(cookie(PROBE_COOKIE, "1", null, turn.context.publicUrl));
  }
  return showDecision(turn, await decideLink(turn, wanted));
}

async function showDecision(turn: Turn, decision: LinkDecision): Promise<Outcome> {
  if ("goTo" in decision) return redirect(linkPath(turn, decision.goTo));
  switch (decision.show) {
    case "mistyped":
      return page({ page: "mistyped" }, 404);
    case "dead":
      return page({ page: "dead", invitation: decision.invitation, form: emptyForm });
    case "stop":
      return page({ page: "stop", invitation: decision.invitation });
    case "asked":
      return page({ page: "asked", organization: decision.invitation.organization });
    case "done":
      return showDone(turn, decision.invitation);
    case "declined":
      return page({
        page: "declined",
        invitation: decision.invitation,
        justNow: turn.url.pathname.endsWith("/decline"),
      });
    case "decline":
      return page({ page: "decline", invitation: decision.invitation });
    case "confirm":
      return showConfirm(turn, decision.invitation);
    case "wrongAccount": {
      const visitorEmail = (await viewerOf(turn))?.account.email ?? "";
      return page({ page: "wrongAccount", invitation: decision.invitation, visitorEmail });
    }
    case "invite": {
      const signedIn = decision.invitation.visitor === "INVITED";
      return page({
        page: "invite",
        invitation: decision.invitation,
        step: { at: 1, of: signedIn ? 2 : 3 },
      });
    }
    case "inviteLogIn":
      return turn.url.searchParams.get("with") === "code"
        ? page({
            page: "inviteCode",
            invitation: decision.invitation,
            form: emptyForm,
            justSent: turn.url.searchParams.has("sent"),
          })
        : page({ page: "inviteLogIn", invitation: decision.invitation, form: emptyForm });
    case "inviteFormer":
    case "inviteRegister": {
      // Whoever holds the mailbox now may be another person, who makes an account.
      const makesNew = decision.show === "inviteRegister" || turn.url.searchParams.get("with") === "new";
      const { invitation } = decision;
      return page({ page: makesNew ? "inviteRegister" : "inviteFormer", invitation, form: emptyForm });
    }
  }
}

async function showConfirm(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const viewer = await viewerOf(turn);
  if (!viewer) return redirect(linkPath(turn, "account"));
  const { firstName, name, email } = viewer.account;
  const person: Person = { firstName, name, email };
  const step = turn.url.searchParams.has("step") ? ({ at: 3, of: 3 } as const) : ({ at: 2, of: 2 } as const);
  return page({ page: "confirm", invitation, step, person, changed: false, carried: null });
}

async function showDone(turn: Turn, { organization, role }: KnownInvitation): Promise<Outcome> {
  const data = await turn.run(MyTrainingsQuery, {});
  const viewer = await viewerOf(turn);
  if (!viewer) return redirect(linkPath(turn));
  const ofThis = <Part extends { organization: { id: string } | null }>(parts: readonly Part[]) =>
    parts.filter((part) => part.organization?.id === organization.id);
  const administers = role === "ADMIN";
  // Somebody who was removed since is at home elsewhere.
  if (administers && !ofThis(viewer.memberships).some((one) => one.role !== null)) return redirect("/");
  const assignments = ofThis(data.viewer?.assignments ?? []);
  const { firstName } = viewer.account;
  return page({ page: "done", organization, administers, firstName, assignments, cookiesBlocked: false });
}
