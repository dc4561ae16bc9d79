import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { DuplicateButton } from "./DuplicateButton.tsx";
import { GroupEditor } from "./GroupEditor.tsx";
import { GroupDocument } from "./groups.graphql.ts";
import "./groups.css";

/** One group: read, changed, duplicated. */
export function GroupPage() {
  const { id } = useOrganization();
  const { groupId = "" } = useParams();
  const here = useHere();
  const { data, error, refetch } = useQuery(GroupDocument, { variables: { id, groupId } });
  const group = data?.organization?.group;
  if (data && !group) return <NotHere />;
  return (
    <Page
      title={group?.name ?? m.preview_group()}
      back={{ to: here("/groups"), label: m.nav_groups() }}
      acts={group && <DuplicateButton groupId={group.id} name={group.name} />}
    >
      {!group && error && <Problem error={error} title={m.group_failed()} onRetry={() => refetch()} />}
      {!group && !error && <Loading what={m.what_group()} />}
      {group && <GroupEditor key={group.id} group={group} chosen={data?.organization?.trainings ?? []} />}
    </Page>
  );
}
