import { useQuery } from "@apollo/client/react";
import { lazy, Suspense } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { ProfileForm } from "./ProfileForm.tsx";
import { ProfileDocument } from "./profile.graphql.ts";
import "./profile.css";

/** Dropping files is a library of its own; the fields do not wait for it. */
const LogoSection = lazy(() => import("./LogoSection.tsx").then((late) => ({ default: late.LogoSection })));

/** What every invitation shows of the organization. */
export function ProfilePage() {
  const { id } = useOrganization();
  const { data, error, refetch } = useQuery(ProfileDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const profile = data?.organization;
  return (
    <Page title={m.step_profile()} lead={m.profile_lead()}>
      {!profile && error && <Problem error={error} title={m.profile_failed()} onRetry={() => refetch()} />}
      {!profile && !error && <Loading what={m.what_organization()} />}
      {profile && (
        <div className="settings">
          <ProfileForm
            profile={profile}
            logo={
              <Suspense fallback={<Loading what={m.what_logo()} rows={2} />}>
                <LogoSection profile={profile} />
              </Suspense>
            }
          />
        </div>
      )}
    </Page>
  );
}
