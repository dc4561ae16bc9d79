import { useMutation, useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { OneInviteQuery } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { FieldError } from "../../../parts/fields.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { Note } from "../../../parts/Note.tsx";
import { sayDone } from "../../../parts/notify.tsx";
import { Page } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { NotHere } from "../../../shell/NotHere.tsx";
import { serverRefusalText } from "../../../text/refusals.ts";
import { learnerPath, useListState } from "../listAddress.ts";
import { ChangeInviteGroupsDocument, OneInviteDocument } from "./learner.graphql.ts";
import "./learner.css";

type Inviting = NonNullable<OneInviteQuery["organization"]>;
type Invited = NonNullable<Inviting["learner"]>;
type Group = Inviting["groups"][number];

/** Changes what a Pending invite is to, without cancelling it. */
export function InviteGroupsPage() {
  const { id } = useOrganization();
  const { learnerId = "" } = useParams();
  const here = useHere();
  const { data, error, refetch } = useQuery(OneInviteDocument, { variables: { id, learnerId } });
  const learner = data?.organization?.learner;
  if (data && !learner) return <NotHere />;
  const back = {
    to: here(learnerPath(learnerId)),
    label: learner?.name ?? learner?.email ?? m.nav_learners(),
  };
  return (
    <Page title={m.invite_groups_title()} lead={learner?.email} back={back}>
      {!learner && error && <Problem error={error} title={m.learner_failed()} onRetry={() => refetch()} />}
      {!learner && !error && <Loading what={m.what_learner()} rows={3} />}
      {learner && learner.status !== "PENDING" && <Note tone="sky" title={m.invite_groups_not()} />}
      {learner?.status === "PENDING" && (
        <GroupsForm
          key={learner.id}
          learner={learner}
          groups={offered(data?.organization?.groups ?? [], learner)}
        />
      )}
    </Page>
  );
}

/** Active groups, and those that the invite has already. */
const offered = (groups: readonly Group[], learner: Invited): readonly Group[] =>
  groups.filter(({ id, status }) => status === "ACTIVE" || learner.groups.some((group) => group.id === id));

interface GroupsFormProps {
  readonly learner: Invited;
  readonly groups: readonly Group[];
}

function GroupsForm({ learner, groups }: GroupsFormProps) {
  const here = useHere();
  const navigate = useNavigate();
  const state = useListState();
  const [chosen, setChosen] = useState<readonly string[]>(() => learner.groups.map(({ id }) => id));
  const [mistake, setMistake] = useState<string | null>(null);
  const [change, { loading, error }] = useMutation(ChangeInviteGroupsDocument);
  const page = here(learnerPath(learner.id));
  const save = async () => {
    if (chosen.length === 0) return setMistake(m.refusal_group_required());
    setMistake(null);
    const input = { learnerId: learner.id, groupIds: [...chosen] };
    const { data } = await change({ variables: { input } });
    const [refusal] = data?.changeInviteGroups.errors ?? [];
    if (refusal) return setMistake(serverRefusalText(refusal));
    if (!data) return;
    sayDone(m.invite_groups_saved({ email: learner.email }));
    navigate(page, { state, replace: true });
  };
  // A failed request is told by `error`, in the form.
  const run = () => void save().catch(() => undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) run();
  };
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <form onSubmit={onSubmit} noValidate className="columns">
      <div>
        <fieldset aria-describedby={mistake ? "groups-mistake" : undefined}>
          <legend className="invite-groups-legend">{m.nav_groups()}</legend>
          <ul className="invite-groups">
            {groups.map((group) => (
              <li key={group.id}>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(group.id)}
                    onChange={(event) => toggle(group.id, event.currentTarget.checked)}
                  />
                  <span dir="auto" className="break">
                    {group.name}
                  </span>
                  <Mark
                    group={group}
                    had={learner.groups.some(({ id }) => id === group.id)}
                    has={chosen.includes(group.id)}
                  />
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <div role="alert">{mistake && <FieldError id="groups-mistake">{mistake}</FieldError>}</div>
        {error && (
          <Problem error={error} title={m.invite_groups_failed()} kept={m.typed_kept()} onRetry={run} />
        )}
        <div className="form-acts">
          <Button look="filled" type="submit" busy={loading}>
            {m.invite_groups_save()}
          </Button>
          <ButtonLink look="plain" to={page} state={state}>
            {m.administrator_keep()}
          </ButtonLink>
        </div>
      </div>
      <Consequences groups={groups.filter(({ id }) => chosen.includes(id))} />
    </form>
  );
}

interface MarkProps {
  readonly group: Group;
  readonly had: boolean;
  readonly has: boolean;
}

/** Added, Removed, or that the group is Inactive. */
function Mark({ group, had, has }: MarkProps) {
  if (had !== has) return <span className="small soft">{has ? m.mark_added() : m.mark_removed()}</span>;
  return group.status === "INACTIVE" ? <span className="small soft">{m.group_inactive()}</span> : null;
}

/** Which trainings the yes would give now. */
function Consequences({ groups }: { readonly groups: readonly Group[] }) {
  const giving = groups.filter(({ status }) => status === "ACTIVE").flatMap(({ trainings }) => trainings);
  const titles = [...new Map(giving.map(({ id, title }) => [id, title])).values()];
  return (
    <aside className="correct-consequences">
      <h2>{m.next_yes()}</h2>
      {titles.length === 0 ? (
        <p className="small soft">{m.invite_groups_nothing()}</p>
      ) : (
        <ul className="invite-groups-gives">
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      <p className="small soft">{m.invite_groups_promise()}</p>
    </aside>
  );
}
