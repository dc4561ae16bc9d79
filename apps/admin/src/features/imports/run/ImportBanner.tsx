import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { ImportBannerQuery } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Tally } from "../../../parts/Tally.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { emailParts, partsLabel } from "./emailParts.ts";
import { runHeading } from "./heading.ts";
import { isSettled } from "./progress.ts";
import { ImportBannerDocument } from "./run.graphql.ts";
import { useFollowing } from "./useFollowing.ts";
import "./banner.css";

interface ImportBannerProps {
  readonly importId: string;
  /** E-mails have moved: the list is not as it was. */
  readonly onNews: () => void;
  readonly onShowAll: () => void;
}

/** Above a list of learners: that only those of one import are shown, and how far its e-mails are. */
export function ImportBanner({ importId, onNews, onShowAll }: ImportBannerProps) {
  const { id } = useOrganization();
  const { data } = useQuery(ImportBannerDocument, { variables: { id, importId } });
  const found = data?.organization?.import;
  const showAll = (
    <button type="button" className="linklike" onClick={onShowAll}>
      {m.banner_show_all()}
    </button>
  );
  // Without an answer the list says itself what went wrong.
  if (!data) return null;
  if (!found)
    return (
      <section className="import-banner card" aria-label={m.filter_import()}>
        <p>
          {m.banner_gone()} {showAll}
        </p>
      </section>
    );
  return (
    <section className="import-banner card" aria-label={m.filter_import()}>
      <Following found={found} onNews={onNews} />
      <p className="small">
        {m.banner_title({ name: found.fileName })} {showAll}
      </p>
    </section>
  );
}

type Found = NonNullable<NonNullable<ImportBannerQuery["organization"]>["import"]>;

function Following({ found, onNews }: { readonly found: Found } & Pick<ImportBannerProps, "onNews">) {
  const { id: organizationId, timeZone } = useOrganization();
  const here = useHere();
  useFollowing({ organizationId, running: found, sendAt: found.sendAt });
  const told = JSON.stringify(found.progress);
  const before = useRef(told);
  useEffect(() => {
    if (before.current === told) return;
    before.current = told;
    onNews();
  }, [told, onNews]);
  const { progress } = found;
  const parts = progress && progress.total > 0 && !isSettled(progress) ? emailParts(progress) : null;
  return (
    <>
      <div className="banner-head">
        <b>{runHeading(found, timeZone)}</b>
        <Link to={here(`/premium/import/${encodeURIComponent(found.id)}`)}>{m.banner_see_import()}</Link>
      </div>
      {parts && <Tally parts={parts} label={partsLabel(parts)} thin keys={false} />}
    </>
  );
}
