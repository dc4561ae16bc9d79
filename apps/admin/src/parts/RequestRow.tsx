import { useMutation } from "@apollo/client/react";
import { IconMailOff, IconUserQuestion, IconUsersGroup } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { Link } from "react-router";
import type { RequestFactsFragment, RequestKind } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { useHere, useOrganization } from "../shell/context.ts";
import { shortDay } from "../text/dates.ts";
import { listed } from "../text/numbers.ts";
import { serverRefusalText } from "../text/refusals.ts";
import { Button, ButtonLink } from "./Button.tsx";
import { sayDone, sayRefused } from "./notify.tsx";
import { failureOf, failureText } from "./Problem.tsx";
import { DismissRequestDocument } from "./request.graphql.ts";
import { useResend } from "./useResend.tsx";
import "./needs.css";

const icons: Readonly<Record<RequestKind, ComponentType<{ size: number; stroke: number }>>> = {
  NEW_INVITE: IconUserQuestion,
  BOUNCED: IconMailOff,
  INACTIVE_GROUP: IconUsersGroup,
};
const tones: Readonly<Record<RequestKind, string>> = {
  NEW_INVITE: "need-icon",
  BOUNCED: "need-icon clay",
  INACTIVE_GROUP: "need-icon marigold",
};

/** One request: who, why, and what can be done. */
export function RequestRow({ request }: { readonly request: RequestFactsFragment }) {
  const here = useHere();
  const { timeZone } = useOrganization();
  const [dismiss, { loading }] = useMutation(DismissRequestDocument, { refetchQueries: "active" });
  const { email, learner, kind } = request;
  const Icon = icons[kind];
  const putAway = () =>
    dismiss({ variables: { input: { requestId: request.id } } })
      .then(({ data }) => {
        const refusal = data?.dismissRequest.errors[0];
        if (refusal) sayRefused(serverRefusalText(refusal));
        else sayDone(m.needs_dismissed({ email }));
      })
      .catch((error: unknown) => sayRefused(failureText(failureOf(error))));
  return (
    <li className="need">
      <span className={tones[kind]}>
        <Icon size={18} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <b className="need-who">
          {learner ? <Link to={here(`/learners/${encodeURIComponent(learner.id)}`)}>{email}</Link> : email}
        </b>
        <p>{reason(request, timeZone)}</p>
      </div>
      <div className="need-acts">
        <Answer request={request} />
        <Button small look="plain" busy={loading} onClick={() => void putAway()}>
          {m.dismiss()}
          <span className="unseen">: {email}</span>
        </Button>
      </div>
    </li>
  );
}

const inactiveGroups = ({ learner }: RequestFactsFragment) =>
  (learner?.groups ?? []).filter(({ status }) => status === "INACTIVE");

/** Why it stands here, in a sentence. */
function reason(request: RequestFactsFragment, timeZone: string): string {
  const day = shortDay(request.askedAt, timeZone);
  switch (request.kind) {
    case "NEW_INVITE":
      if (request.role === "ADMIN") return m.needs_request_administrator({ day });
      return request.learner ? m.needs_request({ day }) : m.needs_request_left({ day });
    case "BOUNCED":
      return m.needs_request_bounced({ day });
    case "INACTIVE_GROUP": {
      const groups = inactiveGroups(request).map(({ name }) => name);
      return m.needs_request_inactive({ day, groups: listed(groups), count: groups.length });
    }
  }
}

/** The one act that answers the request. */
function Answer({ request }: { readonly request: RequestFactsFragment }) {
  const here = useHere();
  const { resend, busyId, dialog } = useResend();
  const { email, learner } = request;
  const to = (path: string, words: ReactNode) => (
    <ButtonLink small to={here(path)}>
      {words}
      <span className="unseen">: {email}</span>
    </ButtonLink>
  );
  switch (request.kind) {
    case "NEW_INVITE":
      if (request.role === "ADMIN") return to("/organization/administrators", m.needs_review());
      if (!learner) return to(`/learners/add/manually?email=${encodeURIComponent(email)}`, m.invite_again());
      if (!learner.canResend) return null;
      return (
        <>
          <Button small busy={busyId !== null} onClick={() => resend(learner)}>
            {m.invite_again()}
            <span className="unseen">: {email}</span>
          </Button>
          {dialog}
        </>
      );
    case "BOUNCED":
      return learner ? to(`/learners/${encodeURIComponent(learner.id)}`, m.needs_correct()) : null;
    case "INACTIVE_GROUP": {
      const [group] = inactiveGroups(request);
      return group ? to(`/groups/${encodeURIComponent(group.id)}`, m.needs_see_group()) : null;
    }
  }
}
