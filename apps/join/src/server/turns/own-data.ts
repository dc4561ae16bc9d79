import { emptyForm, type FormError, type FormState, type Membership, type PageState } from "../../state.ts";
import { cookie, LANGUAGE_COOKIE } from "../cookies.ts";
import { attempt, codeField, field, formAgain, formError, secret } from "../forms.ts";
import { localeOf, toLanguage } from "../language.ts";
import { DeleteAccount, LeaveOrganization, SendCode } from "../mutations.ts";
import { DataExportQuery, MyOrganizationsQuery } from "../operations.ts";
import { type Outcome, page, redirect, type Turn, type Viewer } from "../turn.ts";
import { signedInOnly } from "./my.ts";

const ORGANIZATIONS = "/account/organizations";
const DELETE = "/account/delete";

async function membershipsOf(turn: Turn): Promise<readonly Membership[]> {
  return (await turn.run(MyOrganizationsQuery, {})).viewer?.memberships ?? [];
}

export const showMyOrganizations = signedInOnly(async (turn) =>
  page({
    page: "myOrganizations",
    memberships: await membershipsOf(turn),
    left: turn.url.searchParams.has("left"),
  }),
);

/** Asks once. Where the person learns no longer (another tab, the way back), the list says what is. */
export const showLeave = signedInOnly(async (turn) => {
  const membership = (await membershipsOf(turn)).find(
    ({ learns, organization }) => learns && organization.id === turn.params.organization,
  );
  return membership ? page({ page: "leave", membership }) : redirect(ORGANIZATIONS);
});

export const answerLeave = signedInOnly(async (turn) => {
  const input = { organizationId: turn.params.organization ?? "" };
  await turn.run(LeaveOrganization, { input });
  return redirect(`${ORGANIZATIONS}?left`);
});

/** Everything that is stored of the person, as one file. */
export const downloadData = signedInOnly(async (turn) => {
  const { viewer } = await turn.run(DataExportQuery, {});
  const type = "application/json; charset=utf-8";
  return { kind: "file", name: "muster-my-data.json", type, text: viewer?.dataExport ?? "" };
});

type DeletePage = Extract<PageState, { page: "deleteAccount" }>;

async function deletePage(
  turn: Turn,
  { account }: Viewer,
  form: FormState,
  by: DeletePage["by"],
): Promise<DeletePage> {
  const owned = (await membershipsOf(turn)).filter(({ role }) => role === "OWNER");
  return {
    page: "deleteAccount",
    account,
    owned: owned.map(({ organization }) => organization.name),
    by,
    form,
    justSent: form === emptyForm && turn.url.searchParams.has("sent"),
  };
}

export const showDeleteAccount = signedInOnly(async (turn, viewer) => {
  const by = turn.url.searchParams.get("with") === "code" ? "code" : "password";
  return page(await deletePage(turn, viewer, emptyForm, by));
});

export const answerDeleteAccount = signedInOnly((turn, viewer) =>
  field(turn, "intent") === "send-code" ? sendCode(turn, viewer) : deleteAccount(turn, viewer),
);

async function sendCode(turn: Turn, viewer: Viewer): Promise<Outcome> {
  const { email } = viewer.account;
  const input = { email, purpose: "DELETE_ACCOUNT" as const, language: toLanguage(localeOf(turn)) };
  const { errors } = await attempt(turn, SendCode, { input }, (data) => data.sendCode, []);
  if (errors.length === 0) return redirect(`${DELETE}?with=code&sent`);
  return page(await deletePage(turn, viewer, formAgain(turn, errors), "password"), 422);
}

async function deleteAccount(turn: Turn, viewer: Viewer): Promise<Outcome> {
  const by = field(turn, "intent") === "code" ? "code" : "password";
  // The language of the account goes with it; the last page still speaks it.
  const locale = localeOf(turn);
  const { deleted, errors } = await tryToDelete(turn, by);
  if (deleted) {
    turn.setCookies.push(cookie(LANGUAGE_COOKIE, locale, 31_536_000, turn.context.publicUrl));
    return redirect("/account/deleted");
  }
  return page(await deletePage(turn, viewer, formAgain(turn, errors), by), 422);
}

async function tryToDelete(
  turn: Turn,
  by: DeletePage["by"],
): Promise<{ deleted: boolean; errors: readonly FormError[] }> {
  const code = codeField(turn);
  if (by === "code" && code === "") return { deleted: false, errors: [formError("REQUIRED", "code")] };
  const input = by === "code" ? { code, password: null } : { password: secret(turn, "password"), code: null };
  const { payload, errors } = await attempt(turn, DeleteAccount, { input }, (data) => data.deleteAccount, [
    "password",
    "code",
  ]);
  const deleted = payload?.deleted === true && errors.length === 0;
  return { deleted, errors: deleted || errors.length > 0 ? errors : [formError("UNKNOWN")] };
}
