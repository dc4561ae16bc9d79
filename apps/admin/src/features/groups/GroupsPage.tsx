import { useQuery } from "@apollo/client/react";
import { IconCircleCheck, IconCircleDashed, IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";
import type { GroupRowFragment, GroupStatus } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { figure } from "../../text/numbers.ts";
import { DuplicateButton } from "./DuplicateButton.tsx";
import { GroupsDocument } from "./groups.graphql.ts";
import "./groups.css";

/** The groups with whom they have and what they give. */
export function GroupsPage() {
  const { id } = useOrganization();
  const here = useHere();
  const { data, error, refetch } = useQuery(GroupsDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const organization = data?.organization;
  const groups = organization?.groups ?? [];
  const create = (
    <ButtonLink
      look="filled"
      to={here("/groups/new")}
      icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
    >
      {m.group_new()}
    </ButtonLink>
  );
  return (
    <Page title={m.nav_groups()} lead={m.groups_lead()} acts={groups.length > 0 ? create : undefined}>
      {!organization && error && (
        <Problem error={error} title={m.groups_failed()} onRetry={() => refetch()} />
      )}
      {!organization && !error && <Loading what={m.what_groups()} />}
      {organization && groups.length === 0 && (
        <div className="empty">
          <p className="text">
            {organization.trainings.length > 0 ? m.groups_none() : m.groups_none_no_trainings()}
          </p>
          {create}
        </div>
      )}
      {groups.length > 0 && (
        <ul className="card group-list">
          <li className="group-heads" aria-hidden="true">
            <span>{m.preview_group()}</span>
            <span>{m.column_status()}</span>
            <span>{m.nav_trainings()}</span>
            <span>{m.groups_active()}</span>
            <span>{m.groups_pending()}</span>
            <span />
          </li>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function GroupRow({ group }: { readonly group: GroupRowFragment }) {
  const here = useHere();
  const { id, name, status, trainings, activeLearners, pendingInvites } = group;
  return (
    <li className="group-row">
      <Link to={here(`/groups/${encodeURIComponent(id)}`)} className="group-name" dir="auto">
        {name}
      </Link>
      <GroupStatusFact status={status} />
      <span className="tabular">
        <span className="group-word">{m.nav_trainings()}: </span>
        {trainings.length}
      </span>
      <span className="tabular">
        <span className="group-word">{m.groups_active()}: </span>
        {figure(activeLearners)}
      </span>
      <span className="tabular">
        <span className="group-word">{m.groups_pending()}: </span>
        {figure(pendingInvites)}
      </span>
      <span className="group-acts">
        <DuplicateButton groupId={id} name={name} small />
      </span>
    </li>
  );
}

/** Whether a group takes new invites. */
export function GroupStatusFact({ status }: { readonly status: GroupStatus }) {
  return status === "ACTIVE" ? (
    <span className="group-status active">
      <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
      {m.group_active()}
    </span>
  ) : (
    <span className="group-status">
      <IconCircleDashed size={16} stroke={1.75} aria-hidden="true" />
      {m.group_inactive()}
    </span>
  );
}
