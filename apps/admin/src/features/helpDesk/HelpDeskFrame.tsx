import { IconArrowLeft, IconBuilding, IconInbox } from "@tabler/icons-react";
import { NavLink, Outlet, useLocation } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { usePhone } from "../../parts/usePhone.ts";
import { Boundary } from "../../shell/Boundary.tsx";
import { useShell } from "../../shell/context.ts";
import { Mark } from "../../shell/Mark.tsx";
import { NotHere } from "../../shell/NotHere.tsx";
import { Person } from "../../shell/Person.tsx";
import "./helpDesk.css";

/** The frame of the help desk: no organization stands in it. For people with the platform role SUPPORT. */
export function HelpDeskFrame() {
  const { support } = useShell();
  const phone = usePhone();
  const { pathname } = useLocation();
  if (!support) return <NotHere />;
  return (
    <div className="shell">
      <a href="#content" className="skip">
        {m.skip()}
      </a>
      {phone ? <Top /> : <Side />}
      <div className={phone ? undefined : "shell-content"}>
        <Boundary place={pathname}>
          <Outlet />
        </Boundary>
      </div>
      {phone && (
        <footer className="help-desk-foot">
          <Person standing={m.help_desk()} />
        </footer>
      )}
    </div>
  );
}

function Side() {
  return (
    <header className="sidebar help-desk-bar">
      <p className="brand">
        <Mark />
        <span>Muster</span>
      </p>
      <p className="help-desk-name">{m.help_desk()}</p>
      <Places />
      <Person standing={m.help_desk()} />
    </header>
  );
}

/** There are two places only, so that the phone needs no panel. */
function Top() {
  return (
    <header className="help-desk-top">
      <p className="topbar">
        <Mark />
        <b>{m.help_desk()}</b>
      </p>
      <Places />
    </header>
  );
}

function Places() {
  const { organizations } = useShell();
  return (
    <nav aria-label={m.nav_label()}>
      <ul className="nav">
        <li>
          <NavLink to="/help-desk" end className="nav-item">
            <IconInbox size={18} stroke={1.75} aria-hidden="true" />
            <span>{m.help_requests()}</span>
          </NavLink>
        </li>
        <li>
          <NavLink to="/help-desk/organizations" className="nav-item">
            <IconBuilding size={18} stroke={1.75} aria-hidden="true" />
            <span>{m.help_desk_organizations()}</span>
          </NavLink>
        </li>
        {organizations.length > 0 && (
          <li>
            <NavLink to="/" end className="nav-item">
              <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
              <span>{m.help_desk_own()}</span>
            </NavLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
