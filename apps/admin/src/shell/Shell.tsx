import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useRef } from "react";
import { Navigate, Outlet, useLocation, useNavigationType, useParams } from "react-router";
import { setLanguage, useLanguage } from "../app/language.ts";
import { signInAddress } from "../app/session.ts";
import { readLocal, writeLocal } from "../app/storage.ts";
import type { ShellQuery } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { Loading } from "../parts/Loading.tsx";
import { Problem } from "../parts/Problem.tsx";
import { usePhone } from "../parts/usePhone.ts";
import { Boundary } from "./Boundary.tsx";
import { OrganizationContext, organizationPath, ShellContext, type ShellFacts, useShell } from "./context.ts";
import { NotHere } from "./NotHere.tsx";
import { PhoneBar } from "./PhoneBar.tsx";
import { SideBar } from "./SideBar.tsx";
import { Strips } from "./Strips.tsx";
import { ShellDocument } from "./shell.graphql.ts";
import "./shell.css";

const LAST = "muster.organization";

/** Knows who is signed in, or leads to the sign-in. Everything else of the app stands inside. */
export function Shell() {
  const { data, error, refetch } = useQuery(ShellDocument, { fetchPolicy: "cache-and-network" });
  const viewer = data?.viewer;
  const locale = useLanguage();
  const pathname = useTopOfPage();
  const facts = useMemo(() => (data ? factsOf(data, refetch) : null), [data, refetch]);
  const spoken = viewer?.account.language;
  useEffect(() => {
    if (spoken) setLanguage(spoken === "ES" ? "es" : "en");
  }, [spoken]);
  useEffect(() => {
    if (viewer === null) location.replace(signInAddress());
  }, [viewer]);
  if (!facts) {
    return (
      <main className="alone">
        {error ? (
          <Problem error={error} title={m.shell_failed()} onRetry={() => refetch()} />
        ) : (
          <Loading what={m.what_account()} rows={3} />
        )}
      </main>
    );
  }
  return (
    <ShellContext value={facts}>
      <Strips />
      <Boundary place={pathname}>
        <Outlet key={locale} />
      </Boundary>
    </ShellContext>
  );
}

/** Another page begins at its top; going back leaves the place to the browser. Answers where this is. */
function useTopOfPage(): string {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname && type !== "POP") scrollTo({ top: 0 });
    before.current = pathname;
  }, [pathname, type]);
  return pathname;
}

function factsOf({ viewer, platform }: ShellQuery, reload: () => Promise<unknown>): ShellFacts | null {
  if (!viewer) return null;
  const { senderAddress, organizationsOpen, devInbox } = platform;
  const organizations = viewer.memberships.flatMap(({ organization, administers, role }) =>
    administers && role ? [{ ...organization, id: administers.id, role }] : [],
  );
  const support = viewer.platformRole === "SUPPORT";
  return {
    account: viewer.account,
    support,
    organizations,
    senderAddress,
    organizationsOpen,
    devInbox,
    reload,
  };
}

/** /admin/ leads to the organization of last time, to the first, to the help desk, or to a new one. */
export function Home() {
  const { organizations, organizationsOpen, support } = useShell();
  const last = readLocal(LAST);
  const chosen = organizations.find(({ id }) => id === last) ?? organizations[0];
  if (chosen) return <Navigate to={organizationPath(chosen.id)} replace />;
  if (support) return <Navigate to="/help-desk" replace />;
  return organizationsOpen ? <Navigate to="/new-organization" replace /> : <NotHere />;
}

/** The frame of one organization: the bar at the left (on the phone at the top) and the page. */
export function OrganizationFrame() {
  const { orgId = "" } = useParams();
  const { organizations } = useShell();
  const phone = usePhone();
  const { pathname } = useLocation();
  const organization = organizations.find(({ id }) => id === orgId);
  useEffect(() => {
    if (organization) writeLocal(LAST, organization.id);
  }, [organization]);
  if (!organization) return <NotHere />;
  return (
    <OrganizationContext value={organization}>
      <div className="shell">
        <a href="#content" className="skip">
          {m.skip()}
        </a>
        {phone ? <PhoneBar /> : <SideBar />}
        <div className={phone ? undefined : "shell-content"}>
          <Boundary place={pathname}>
            <Outlet key={organization.id} />
          </Boundary>
        </div>
      </div>
    </OrganizationContext>
  );
}
