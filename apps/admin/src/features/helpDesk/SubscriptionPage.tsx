import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import type { SubscriptionFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { NotHere } from "../../shell/NotHere.tsx";
import { mailtoUrl } from "../../text/addresses.ts";
import { calendarDay, moment, shortDay } from "../../text/dates.ts";
import { planText } from "../../text/plan.ts";
import { SupportedOrganizationDocument } from "./helpDesk.graphql.ts";
import { SubscriptionForm } from "./SubscriptionForm.tsx";

/** One organization as the help desk sees it: whom to call, what it has subscribed to, and what was decided. */
export function SubscriptionPage() {
  const { organizationId = "" } = useParams();
  const { data, error, refetch } = useQuery(SupportedOrganizationDocument, {
    variables: { id: organizationId },
  });
  const organization = data?.helpDesk.organization;
  if (organization === null) return <NotHere />;
  const back = { to: "/help-desk/organizations", label: m.help_desk_organizations() };
  if (!organization) {
    return (
      <Page title={m.subscription()} back={back} narrow>
        {error ? (
          <Problem error={error} title={m.subscription_failed()} onRetry={() => refetch()} />
        ) : (
          <Loading what={m.subscription()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={organization.name} lead={planText(organization)} back={back} narrow>
      <div className="subscription">
        <SubscriptionForm key={organization.id} organization={organization} />
        <People organization={organization} />
        <History organization={organization} />
      </div>
    </Page>
  );
}

interface PartProps {
  readonly organization: SubscriptionFactsFragment;
}

function People({ organization: { owners, contact, timeZone, createdAt } }: PartProps) {
  const { name, email, phone } = contact;
  return (
    <section>
      <h2>{m.help_desk_people()}</h2>
      <dl className="subscription-facts">
        <dt>{m.role_owner()}</dt>
        <dd>
          {owners.map((owner) => (
            <p key={owner.email} className="break">
              <bdi>{owner.name}</bdi>, <a href={mailtoUrl(owner.email)}>{owner.email}</a>
            </p>
          ))}
        </dd>
        <dt>{m.help_desk_contact()}</dt>
        <dd className="break">
          {[name, email].filter(Boolean).join(", ")}
          {phone && (
            <>
              {name || email ? ", " : ""}
              <bdi className="nowrap">{phone}</bdi>
            </>
          )}
          {!name && !email && !phone && m.help_desk_no_contact()}
        </dd>
        <dt>{m.help_desk_time_zone()}</dt>
        <dd>{timeZone}</dd>
        <dt>{m.help_desk_created()}</dt>
        <dd>{shortDay(createdAt, timeZone)}</dd>
      </dl>
    </section>
  );
}

function History({ organization: { subscriptionHistory } }: PartProps) {
  return (
    <section>
      <h2>{m.subscription_history()}</h2>
      {subscriptionHistory.length === 0 ? (
        <p className="soft">{m.subscription_no_history()}</p>
      ) : (
        <ol className="subscription-history">
          {subscriptionHistory.map(({ id, at, by, until }) => (
            <li key={id}>
              <span>
                {until
                  ? m.subscription_granted_until({ day: calendarDay(until) })
                  : m.subscription_was_ended()}
              </span>
              <span className="small soft">
                {by ? m.subscription_decided_by({ by, at: moment(at) }) : moment(at)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
