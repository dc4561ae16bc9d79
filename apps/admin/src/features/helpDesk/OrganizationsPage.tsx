import { useQuery } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { SearchField } from "../../parts/SearchField.tsx";
import { useSearchText } from "../../parts/useSearchText.ts";
import { SupportedOrganizationsDocument } from "./helpDesk.graphql.ts";
import { PlanFact } from "./PlanFact.tsx";
import { subscriptionPath } from "./paths.ts";

/** All organizations, by name; what is searched for and the page stand in the address. */
export function OrganizationsPage() {
  const [query, setQuery] = useSearchParams();
  const search = query.get("q") ?? "";
  const after = query.get("after");
  const [typed, type] = useSearchText(search, (text) => setQuery(text ? { q: text } : {}, { replace: true }));
  const { data, previousData, error, loading, refetch } = useQuery(SupportedOrganizationsDocument, {
    variables: { search: search.trim() || null, after },
  });
  const organizations = (data ?? previousData)?.helpDesk.organizations;
  const next = organizations?.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : null;
  return (
    <Page title={m.help_desk_organizations()} narrow>
      <div className="help-desk-search">
        <SearchField label={m.help_desk_search()} value={typed} onChange={type} slash />
      </div>
      {error && (
        <Problem error={error} title={m.help_desk_organizations_failed()} onRetry={() => refetch()} />
      )}
      {!organizations && !error && <Loading what={m.help_desk_organizations()} />}
      {organizations?.edges.length === 0 && (
        <p className="soft">
          {search ? m.help_desk_nothing_found({ search }) : m.help_desk_no_organizations()}
        </p>
      )}
      {organizations && organizations.edges.length > 0 && (
        <ul
          className="card help-desk-organizations"
          aria-label={m.help_desk_organizations()}
          aria-busy={loading || undefined}
        >
          {organizations.edges.map(({ node }) => (
            <li key={node.id}>
              <span className="help-desk-who">
                <Link className="alone-link" to={subscriptionPath(node.id)} dir="auto">
                  {node.name}
                </Link>
                <span className="small soft break">{node.contact.email ?? node.contact.phone}</span>
              </span>
              <PlanFact {...node} />
            </li>
          ))}
        </ul>
      )}
      {next && (
        <Button onClick={() => setQuery({ ...(search ? { q: search } : {}), after: next })}>
          {m.paging_next()}
        </Button>
      )}
    </Page>
  );
}
