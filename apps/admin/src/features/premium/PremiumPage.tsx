import { useQuery } from "@apollo/client/react";
import { IconTableImport, IconWorldShare } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { PremiumStar } from "../../parts/Premium.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { planText } from "../../text/plan.ts";
import { PremiumDocument } from "./premium.graphql.ts";
import { RequestPremium } from "./RequestPremium.tsx";
import "./premium.css";

/** Premium Features: what they are, whether they are there, and how to get them. */
export function PremiumPage() {
  const { id } = useOrganization();
  const { data, error, refetch } = useQuery(PremiumDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const organization = data?.organization;
  return (
    <Page title={m.nav_premium()} lead={m.premium_lead()} narrow>
      {!organization && error && (
        <Problem error={error} title={m.premium_failed()} onRetry={() => refetch()} />
      )}
      {!organization && !error && <Loading what={m.what_subscription()} rows={4} />}
      {organization && (
        <>
          <p className="premium-plan">
            <PremiumStar size={20} />
            <b>{planText(organization)}</b>
          </p>
          {!organization.premium && <RequestPremium organization={organization} />}
          <Features premium={organization.premium} />
        </>
      )}
    </Page>
  );
}

function Features({ premium }: { readonly premium: boolean }) {
  const here = useHere();
  return (
    <>
      <Feature
        icon={<IconTableImport size={24} stroke={1.5} aria-hidden="true" />}
        name={m.nav_import_learners()}
        what={m.premium_import_what()}
        points={[m.premium_import_files(), m.premium_import_preview(), m.premium_import_next()]}
      >
        <ButtonLink look={premium ? "filled" : "outline"} to={here("/premium/import")}>
          {m.nav_import_learners()}
        </ButtonLink>
      </Feature>
      <Feature
        icon={<IconWorldShare size={24} stroke={1.5} aria-hidden="true" />}
        name={m.premium_join()}
        what={m.premium_join_what()}
        points={[m.premium_join_link(), m.premium_join_whitelist()]}
      >
        <p className="soft">{m.premium_join_later()}</p>
      </Feature>
    </>
  );
}

interface FeatureProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly what: string;
  readonly points: readonly string[];
  readonly children: ReactNode;
}

function Feature({ icon, name, what, points, children }: FeatureProps) {
  return (
    <section className="premium-feature" aria-label={name}>
      {icon}
      <div>
        <h2>{name}</h2>
        <p className="text">{what}</p>
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {children}
      </div>
    </section>
  );
}
