import type { PageHandler } from "@muster/graphql";
import type { Frame, PageState } from "../state.ts";
import { cookie, LANGUAGE_COOKIE, parseCookies } from "./cookies.ts";
import { readForm } from "./forms.ts";
import { formToken, isSameOrigin, sameText } from "./guards.ts";
import { askedLanguage, localeOf } from "./language.ts";
import { emptyResponse, fileResponse, pageResponse, redirectResponse, SCRIPTED_HEADER } from "./respond.ts";
import { bindingOf, findRoute, type Route } from "./routes.ts";
import { OperationFailed, type Outcome, page, startTurn, type Turn } from "./turn.ts";
import { isOneClick } from "./turns/answers-of-link.ts";
import { linkPath, showLink } from "./turns/link.ts";
import { failedOperation } from "./turns/my.ts";

/** A year; the choice of a language is no secret and is asked for by the person. */
const LANGUAGE_SECONDS = 31_536_000;

/** Serves every page of the light app; null for what is neither one of its pages nor asked for by a browser. */
export const handler: PageHandler = async (request, context) => {
  const url = new URL(request.url);
  const found = findRoute(url.pathname);
  if (!found && !wantsPage(request)) return null;
  const turn = startTurn({
    request,
    url,
    params: found?.params ?? {},
    context,
    form: request.method === "POST" ? await readForm(request) : new URLSearchParams(),
    cookies: parseCookies(request.headers.get("cookie")),
  });
  const response = await answer(found?.route ?? nowhere, turn);
  if (request.method !== "HEAD") return response;
  return new Response(null, { status: response.status, headers: response.headers });
};

/** A path that nothing serves is told so in the same look, to whoever reads pages. */
const nowhere: Route = { path: "", get: async () => page({ page: "notFound" }, 404), bound: "page" };

const wantsPage = (request: Request): boolean =>
  (request.method === "GET" || request.method === "HEAD") &&
  (request.headers.get("accept") ?? "").includes("text/html");

async function answer(route: Route, turn: Turn): Promise<Response> {
  const { method } = turn.request;
  const allow = [route.get && "GET, HEAD", route.post && "POST"].filter(Boolean).join(", ");
  if (method === "OPTIONS") return emptyResponse(204, [], allow);
  if (method === "GET" || method === "HEAD") {
    const language = askedLanguage(turn.url);
    if (language) return chooseLanguage(turn, language);
    if (route.get) return guarded(route, turn, route.get);
  } else if (method === "POST" && route.post) {
    const { post } = route;
    return guarded(route, turn, (asked) => checked(route, asked, post));
  }
  return emptyResponse(405, [], allow);
}

/** Keeps the choice on this device and shows the same page again, without it in the address. */
function chooseLanguage(turn: Turn, language: string): Response {
  const query = new URLSearchParams(turn.url.searchParams);
  query.delete("lang");
  const here = `${ownPath(turn.url)}${query.size > 0 ? `?${query}` : ""}`;
  const choice = cookie(LANGUAGE_COOKIE, language, LANGUAGE_SECONDS, turn.context.publicUrl);
  return redirectResponse(here, false, [choice]);
}

/** A path that a browser cannot take for the address of another site. */
const ownPath = (url: URL): string => url.pathname.replace(/^\/+/, "/");

/** Lets a form through that comes from our own page; a mail program's one-click post has neither origin nor token. */
async function checked(route: Route, turn: Turn, post: NonNullable<Route["post"]>): Promise<Outcome> {
  const stops = route.path === "/i/:link/stop";
  if (stops && isOneClick(turn)) return post(turn);
  const { context } = turn;
  if (!isSameOrigin(turn.request, context.publicUrl)) {
    // What comes from a mail program and is not what the standard says: a person presses the button.
    return stops ? againAsPage(await showLink(turn, "stop")) : page({ page: "refused", why: "ORIGIN" }, 403);
  }
  const expected = formToken(context, await bindingOf(route, turn));
  if (!sameText(turn.form.get("token") ?? "", expected)) {
    if (route.bound === "account" && !turn.known.viewer) return post(turn);
    return page({ page: "refused", why: "TOKEN" }, 403);
  }
  return post(turn);
}

/** The page in answer to something that was not understood. */
const againAsPage = (outcome: Outcome): Outcome =>
  outcome.kind === "page" ? { ...outcome, status: Math.max(outcome.status ?? 0, 400) } : outcome;

async function guarded(route: Route, turn: Turn, run: (turn: Turn) => Promise<Outcome>): Promise<Response> {
  try {
    return await respond(route, turn, await run(turn));
  } catch (error) {
    if (error instanceof OperationFailed) return respond(route, turn, failedOperation(turn, error));
    turn.context.report(error);
    return respond(route, turn, page({ page: "failure", why: "FAULT" }, 500));
  }
}

async function respond(route: Route, turn: Turn, outcome: Outcome): Promise<Response> {
  switch (outcome.kind) {
    case "redirect":
      return redirectResponse(outcome.to, turn.request.headers.has(SCRIPTED_HEADER), turn.setCookies);
    case "file":
      return fileResponse(outcome, turn.setCookies);
    case "empty":
      return emptyResponse(200, turn.setCookies);
    case "page":
      return pageResponse(
        outcome.state,
        outcome.status ?? 200,
        await frameOf(route, turn, outcome.state),
        turn.setCookies,
      );
  }
}

/** Reads nothing more for a page that tells of a failure: the next question might fail as well. */
async function frameOf(route: Route, turn: Turn, state: PageState): Promise<Frame> {
  const { context, url } = turn;
  const failed = state.page === "failure" || state.page === "refused" || state.page === "notFound";
  return {
    locale: localeOf(turn),
    here: turn.request.method === "POST" ? ownPath(url) : `${ownPath(url)}${url.search}`,
    publicUrl: context.publicUrl,
    host: new URL(context.publicUrl).host,
    token: failed ? "" : formToken(context, await bindingOf(route, turn)),
    linkPath: route.bound === "link" ? linkPath(turn) : "",
    termsUrl: turn.known.platform?.termsUrl ?? null,
    privacyUrl: turn.known.platform?.privacyUrl ?? null,
    requestId: context.requestId,
    still: route.still ?? false,
  };
}
