import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import type { LearnerPageQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Note } from "../../parts/Note.tsx";
import { BackLink, Heading } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { shortDay } from "../../text/dates.ts";
import { deliveryReason } from "../../text/deliveryReason.ts";
import { LearnerActs } from "./LearnerActs.tsx";
import { LearnerAside } from "./LearnerAside.tsx";
import { LearnerPageDocument } from "./learner.graphql.ts";
import { Timeline } from "./Timeline.tsx";
import "../../parts/page.css";
import "./learner.css";

export type LearnerDetails = NonNullable<NonNullable<LearnerPageQuery["organization"]>["learner"]>;

/** One learner: what has happened, trainings with their reasons, groups. */
export function LearnerPage() {
  const { id, timeZone } = useOrganization();
  const { learnerId = "" } = useParams();
  const here = useHere();
  const { data, error, refetch } = useQuery(LearnerPageDocument, {
    variables: { id, learnerId },
    fetchPolicy: "cache-and-network",
  });
  const learner = data?.organization?.learner;
  if (data && !learner) return <NotHere />;
  const title = learner ? (learner.name ?? learner.email) : m.nav_learners();
  return (
    <main id="content" tabIndex={-1} className="page">
      <BackLink to={here("/learners")} label={m.nav_learners()} />
      <div className="page-head learner-head">
        <div className="page-title">
          <div className="row learner-title">
            <Heading title={title}>
              <span dir="auto">{title}</span>
            </Heading>
            {learner && <StatusPill status={learner.status} />}
          </div>
          {learner && <p className="soft learner-sub">{subtitle(learner, timeZone)}</p>}
        </div>
        {learner && <LearnerActs learner={learner} groups={data?.organization?.groups ?? []} />}
      </div>
      {!learner && error && <Problem error={error} title={m.learner_failed()} onRetry={() => refetch()} />}
      {!learner && !error && <Loading what={m.what_learner()} />}
      {learner && <Warning learner={learner} />}
      {learner && (
        <div className="columns wide">
          <Timeline events={learner.events} timeZone={timeZone} />
          <LearnerAside learner={learner} />
        </div>
      )}
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

/** At most one note: what the administrator should know before anything else. */
function Warning({ learner }: { readonly learner: LearnerDetails }) {
  const { delivery, emailsStopped, groupInactive, status } = learner;
  if (status !== "ACTIVE" && (delivery?.state === "BOUNCED" || delivery?.state === "FAILED")) {
    return (
      <div className="learner-warning">
        <Note tone="clay" title={m.warn_bounced()}>
          {delivery.reason
            ? m.warn_bounced_reason({ reason: deliveryReason(delivery.reason) })
            : m.warn_bounced_text()}
        </Note>
      </div>
    );
  }
  if (emailsStopped) {
    return (
      <div className="learner-warning">
        <Note tone="marigold" title={m.warn_stopped()}>
          {m.warn_stopped_text()}
        </Note>
      </div>
    );
  }
  if (!groupInactive) return null;
  return (
    <div className="learner-warning">
      <Note tone="marigold" title={m.warn_inactive()}>
        {m.group_inactive_warning()}
      </Note>
    </div>
  );
}
