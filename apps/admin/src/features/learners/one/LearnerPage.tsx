import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { AsciiDomain } from "../../../parts/AsciiDomain.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { BackLink, Heading } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { StatusPill } from "../../../parts/StatusPill.tsx";
import { useOrganization } from "../../../shell/context.ts";
import { NotHere } from "../../../shell/NotHere.tsx";
import { shortDay } from "../../../text/dates.ts";
import { useListAddress } from "../listAddress.ts";
import { RemovalNote, useRemoval } from "../removal/RemovalNote.tsx";
import { LearnerActs } from "./LearnerActs.tsx";
import { LearnerAside } from "./LearnerAside.tsx";
import { LearnerWarning } from "./LearnerWarning.tsx";
import { LearnerPageDocument } from "./learner.graphql.ts";
import type { LearnerDetails } from "./learnerDetails.ts";
import { Timeline } from "./Timeline.tsx";
import { useLearnerChanges } from "./useLearnerChanges.tsx";
import "../../../parts/page.css";
import "./learner.css";

/** Whose changes there are while nobody is loaded: nothing offers them then. */
const nobodyYet = { id: "", name: null, email: "", acceptedAt: null };

/** One learner: what has happened, trainings with their reasons, groups. */
export function LearnerPage() {
  const { id, timeZone } = useOrganization();
  const { learnerId = "" } = useParams();
  const back = useListAddress();
  const person = useRemoval()?.removal.person;
  const { data, error, refetch } = useQuery(LearnerPageDocument, {
    variables: { id, learnerId },
    fetchPolicy: "cache-and-network",
  });
  const organization = data?.organization;
  const learner = organization?.learner ?? null;
  const { changes, dialogs } = useLearnerChanges(learner ?? nobodyYet);
  // Just removed on this tab: the name still stands, and Undo.
  const removed = data && !learner && person?.id === learnerId ? person : null;
  if (data && !learner && !removed) return <NotHere />;
  const title = learner?.name ?? learner?.email ?? removed?.name ?? m.nav_learners();
  return (
    <main id="content" tabIndex={-1} className="page">
      <BackLink to={back} label={m.nav_learners()} />
      <div className="page-head learner-head">
        <div className="page-title">
          <div className="row learner-title">
            <Heading title={title}>
              <span dir="auto">{title}</span>
            </Heading>
            {learner && <StatusPill status={learner.status} />}
          </div>
          {learner && <AsciiDomain email={learner.email} />}
          {learner && <p className="soft learner-sub">{subtitle(learner, timeZone)}</p>}
        </div>
        {organization && learner && (
          <LearnerActs
            learner={learner}
            groups={organization.groups}
            trainings={organization.trainings}
            changes={changes}
          />
        )}
      </div>
      {removed && <RemovalNote />}
      {!data && error && <Problem error={error} title={m.learner_failed()} onRetry={() => refetch()} />}
      {!data && !error && <Loading what={m.what_learner()} />}
      {learner && <LearnerWarning learner={learner} />}
      {learner && (
        <div className="columns wide">
          <Timeline events={learner.events} timeZone={timeZone} links={learner} />
          <LearnerAside learner={learner} changes={changes} />
        </div>
      )}
      {dialogs}
    </main>
  );
}

function subtitle(learner: LearnerDetails, timeZone: string): string {
  const { email, name, acceptedAt, invitedAt, expiresAt, expired, status } = learner;
  const invited = m.learner_invited({ day: shortDay(invitedAt, timeZone) });
  if (acceptedAt) {
    const since = m.learner_since({ day: shortDay(acceptedAt, timeZone) });
    return name ? `${email} · ${since}` : since;
  }
  if (status !== "PENDING" || !expiresAt) return invited;
  const day = shortDay(expiresAt, timeZone);
  return `${invited} · ${expired ? m.learner_expired({ day }) : m.learner_until({ day })}`;
}
