import { useQuery } from "@apollo/client/react";
import {
  IconBook2,
  IconBuilding,
  IconChevronDown,
  IconChevronRight,
  IconInbox,
  IconLayoutDashboard,
  IconLifebuoy,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { Link, useLocation } from "react-router";
import { m } from "../generated/paraglide/messages.js";
import { PremiumStar } from "../parts/Premium.tsx";
import { RequestCountDocument } from "../parts/request.graphql.ts";
import { cappedFigure } from "../text/numbers.ts";
import { organizationPath, useOrganization } from "./context.ts";

interface Place {
  /** Below the organization's address. */
  readonly path: string;
  readonly name: () => string;
}

interface Section extends Place {
  readonly Icon: ComponentType<{ size: number; stroke: number }>;
  readonly places?: readonly Place[];
  /** It has a page of its own, besides those of its places. */
  readonly ownPage?: boolean;
  /** Shown with its count, and only while something waits there. */
  readonly whileWaiting?: boolean;
}

/** Only what works stands here; the words are those of the product everywhere. */
const sections: readonly Section[] = [
  { path: "", name: () => m.nav_dashboard(), Icon: IconLayoutDashboard },
  { path: "/requests", name: () => m.nav_requests(), Icon: IconInbox, whileWaiting: true },
  {
    path: "/learners",
    name: () => m.nav_learners(),
    Icon: IconUsers,
    places: [
      { path: "/learners", name: () => m.nav_learners() },
      { path: "/learners/add", name: () => m.nav_add_learners() },
    ],
  },
  { path: "/trainings", name: () => m.nav_trainings(), Icon: IconBook2 },
  { path: "/groups", name: () => m.nav_groups(), Icon: IconUsersGroup },
  {
    path: "/organization",
    name: () => m.nav_organization(),
    Icon: IconBuilding,
    places: [
      { path: "/organization/profile", name: () => m.nav_profile() },
      { path: "/organization/administrators", name: () => m.nav_administrators() },
      { path: "/organization/onboarding-message", name: () => m.nav_onboarding_message() },
    ],
  },
  {
    path: "/premium",
    name: () => m.nav_premium(),
    Icon: PremiumStar,
    places: [{ path: "/premium/import", name: () => m.nav_import_learners() }],
    ownPage: true,
  },
  { path: "/help", name: () => m.nav_help(), Icon: IconLifebuoy },
];

const within = (here: string, path: string): boolean =>
  path === "" ? here === "" || here === "/" : here === path || here.startsWith(`${path}/`);

/** The deepest place that the address lies in. */
function currentPlace(here: string, places: readonly Place[]): string | undefined {
  return places.filter(({ path }) => within(here, path)).sort((a, b) => b.path.length - a.path.length)[0]
    ?.path;
}

/** The same navigation for the side bar and the phone's panel. Only the section in use is open. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const { id } = useOrganization();
  const { data } = useQuery(RequestCountDocument, { variables: { id } });
  const waiting = data?.organization?.openRequests.total;
  const { pathname } = useLocation();
  const root = organizationPath(id);
  // The id may stand in the address as it was typed, so its segment is not compared.
  const here = pathname.replace(/^\/o\/[^/]+/, "");
  return (
    <ul className="nav">
      {sections.map(({ path, name, Icon, places, ownPage, whileWaiting }) => {
        const inside = within(here, path);
        if (whileWaiting && !inside && !waiting?.count) return null;
        const current = inside && (!places || (ownPage && !currentPlace(here, places)));
        const first = ownPage ? undefined : places?.[0]?.path;
        return (
          <li key={path}>
            <Link
              to={root + (first ?? path)}
              className={inside ? "nav-item inside" : "nav-item"}
              aria-current={current ? "page" : undefined}
              onClick={onGo}
            >
              <Icon size={18} stroke={1.75} />
              <span>{name()}</span>
              {whileWaiting && waiting && waiting.count > 0 && (
                <span className="nav-count">{cappedFigure(waiting)}</span>
              )}
              {places && (inside ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />)}
            </Link>
            {places && inside && <Places root={root} here={here} places={places} onGo={onGo} />}
          </li>
        );
      })}
    </ul>
  );
}

interface PlacesProps {
  readonly root: string;
  readonly here: string;
  readonly places: readonly Place[];
  readonly onGo: (() => void) | undefined;
}

function Places({ root, here, places, onGo }: PlacesProps) {
  const current = currentPlace(here, places);
  return (
    <ul className="nav-places">
      {places.map(({ path, name }) => (
        <li key={path}>
          <Link
            to={root + path}
            className="nav-place"
            aria-current={path === current ? "page" : undefined}
            onClick={onGo}
          >
            {name()}
          </Link>
        </li>
      ))}
    </ul>
  );
}
