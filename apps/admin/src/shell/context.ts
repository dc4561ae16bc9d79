import { createContext, useContext } from "react";
import type { AdministratorRole, Language } from "../generated/graphql/graphql.ts";

/** An organization that the signed-in person administers. */
export interface AdministeredOrganization {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly initials: string;
  readonly logoUrl: string | null;
  readonly timeZone: string;
  readonly role: AdministratorRole;
}

/** Facts that every page may use. */
export interface ShellFacts {
  readonly account: {
    readonly id: string;
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly name: string;
    readonly zip: string | null;
    readonly language: Language;
  };
  /** The person is of the help desk. */
  readonly support: boolean;
  readonly organizations: readonly AdministeredOrganization[];
  readonly senderAddress: string;
  readonly organizationsOpen: boolean;
  readonly devInbox: boolean;
  /** Asks for all of it again, for instance after an organization was created or renamed. */
  readonly reload: () => Promise<unknown>;
}

export const ShellContext = createContext<ShellFacts | null>(null);
export const OrganizationContext = createContext<AdministeredOrganization | null>(null);

/** The signed-in person and the organizations. Only inside the shell. */
export function useShell(): ShellFacts {
  const facts = useContext(ShellContext);
  if (!facts) throw new Error("useShell outside of the shell");
  return facts;
}

/** The organization of the address. Only inside /o/:orgId. */
export function useOrganization(): AdministeredOrganization {
  const organization = useContext(OrganizationContext);
  if (!organization) throw new Error("useOrganization outside of an organization");
  return organization;
}

/** Addresses inside the organization of the address: `here("/learners")`. */
export function useHere(): (path: string) => string {
  const { id } = useOrganization();
  return (path) => organizationPath(id, path);
}

export const organizationPath = (id: string, path = ""): string => `/o/${encodeURIComponent(id)}${path}`;
