import type { PreviewQuery as Preview } from "../../generated/graphql/graphql.ts";
import { decideLinkPage, type OpenInvitation } from "../../invitation.ts";
import { type Assignment, emptyForm, type PageState } from "../../state.ts";
import { toLanguage } from "../language.ts";
import { PreviewQuery } from "../operations.ts";
import { type Outcome, page, platformOf, type Turn } from "../turn.ts";

/** Whom the sample invitation is for. */
const person = { firstName: "Alex", name: "Alex Morgan" };

const nowhere = page({ page: "notFound" }, 404);

/**
 * One of the learner's screens, as an organization's people will see it: for its administrators, to look at. It is
 * drawn from a sample invitation; nothing is stored, and nothing on it leads anywhere.
 */
export async function showPreview(turn: Turn): Promise<Outcome> {
  const { organization: id = "", language, screen = "" } = turn.params;
  if (language !== "en" && language !== "es") return nowhere;
  turn.known.locale = language;
  const { organization } = await turn.run(PreviewQuery, {
    id,
    language: toLanguage(language),
    groupId: turn.url.searchParams.get("group"),
  });
  if (!organization) return nowhere;
  await platformOf(turn);
  const decision = decideLinkPage(organization.invitationPreview.invitation, "invite");
  if (!("show" in decision) || decision.show !== "invite") return nowhere;
  const state = screenOf(screen, decision.invitation, organization);
  return state ? page(state) : nowhere;
}

function screenOf(
  screen: string,
  invitation: OpenInvitation,
  { trainings }: NonNullable<Preview["organization"]>,
): PageState | null {
  const { organization, email } = invitation;
  switch (screen) {
    case "invite":
      return { page: "invite", invitation, step: { at: 1, of: 3 } };
    case "log-in":
      return { page: "inviteLogIn", invitation, form: emptyForm };
    case "make-account":
      return { page: "inviteRegister", invitation, form: emptyForm };
    case "confirm": {
      const step = { at: 3, of: 3 } as const;
      return {
        page: "confirm",
        invitation,
        step,
        person: { ...person, email },
        changed: false,
        carried: null,
      };
    }
    case "done": {
      const given = new Set(invitation.trainings.map(({ title }) => title));
      const assignments: Assignment[] = trainings
        .filter(({ title }) => given.has(title))
        .sort((one, other) => one.title.localeCompare(other.title))
        .map(({ id, ...training }) => ({ id, organization, training }));
      const { firstName } = person;
      return {
        page: "done",
        organization,
        administers: false,
        firstName,
        assignments,
        cookiesBlocked: false,
      };
    }
    default:
      return null;
  }
}
