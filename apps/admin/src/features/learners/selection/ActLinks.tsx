import { useMediaQuery } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { Link, useLocation, useNavigate } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { ActionMenu } from "../../../parts/ActionMenu.tsx";
import { useHere } from "../../../shell/context.ts";
import { actPath, type BulkAct } from "../bulk/acts.ts";
import { actLinks } from "./actList.tsx";

/** The acts at the right of the bar. Each opens a page that says beforehand whom it reaches and whom it skips. */
export function ActLinks() {
  const roomy = useMediaQuery("(min-width: 78em)", undefined, { getInitialValueInEffect: false });
  const links = actLinks(16);
  const shown = roomy ? links : links.slice(0, 2);
  return (
    <span className="bar-acts">
      {shown.map(({ act, name, icon }) => (
        <ActLink key={act} act={act}>
          {act !== "remove" && icon}
          {name}
        </ActLink>
      ))}
      {!roomy && <MoreActs from={2} className="bar-act" size={16} />}
    </span>
  );
}

/** The same at the bottom of the window, for cards. */
export function BottomActs() {
  return (
    <nav className="bottom-acts" aria-label={m.selection_acts()}>
      {actLinks(20)
        .slice(0, 3)
        .map(({ act, short, name, icon }) => (
          <ActLink key={act} act={act} label={name}>
            {icon}
            {short}
          </ActLink>
        ))}
      <MoreActs from={3} className="bottom-act" size={20} />
    </nav>
  );
}

interface ActLinkProps {
  readonly act: BulkAct;
  readonly label?: string;
  readonly children: React.ReactNode;
}

function ActLink({ act, label, children }: ActLinkProps) {
  const here = useHere();
  const { search } = useLocation();
  return (
    <Link
      to={here(actPath(act))}
      state={{ from: search }}
      className={label === undefined ? "bar-act" : "bottom-act"}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

interface MoreActsProps {
  /** How many acts have a place of their own. */
  readonly from: number;
  readonly className: string;
  readonly size: number;
}

function MoreActs({ from, className, size }: MoreActsProps) {
  const here = useHere();
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <ActionMenu
      title={m.more()}
      entries={actLinks(20)
        .slice(from)
        .map(({ act, name, icon }) => ({
          key: act,
          name,
          icon,
          onPress: () => navigate(here(actPath(act)), { state: { from: search } }),
        }))}
      button={(props) => (
        <button type="button" className={className} {...props}>
          <IconDots size={size} stroke={1.75} aria-hidden="true" />
          {m.more()}
        </button>
      )}
    />
  );
}
