import { useQuery } from "@apollo/client/react";
import { lazy, Suspense } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { OnboardingMessageDocument } from "./onboarding.graphql.ts";
import "./onboarding.css";
import "../../parts/fields.css";

/** What stands beside the message comes after it. */
const Received = lazy(() => import("./Received.tsx").then((module) => ({ default: module.Received })));

/** The message that tells a team what will come; written already, sent by the administrator. */
export function OnboardingPage() {
  const { id } = useOrganization();
  const { data, error, refetch } = useQuery(OnboardingMessageDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const organization = data?.organization;
  const message = organization?.onboardingMessage;
  return (
    <Page title={m.nav_onboarding_message()} lead={m.message_lead()}>
      {!message && error && <Problem error={error} title={m.message_failed()} onRetry={() => refetch()} />}
      {!message && !error && <Loading what={m.what_message()} />}
      {organization && message && (
        <div className="onboarding">
          <MessageForm message={message} />
          <Suspense fallback={<Loading what={m.received_title()} />}>
            <Received
              language={organization.language}
              groups={organization.groups.filter(({ status }) => status === "ACTIVE")}
            />
          </Suspense>
        </div>
      )}
    </Page>
  );
}
