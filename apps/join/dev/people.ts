import type {
  AccountFieldsFragment,
  MembershipFieldsFragment,
  OrganizationFieldsFragment,
} from "../src/generated/graphql/graphql.ts";

export const riverbend: OrganizationFieldsFragment = {
  id: "org-1",
  name: "Riverbend Community Care",
  shortName: "Riverbend",
  initials: "RC",
  logoUrl: null,
  timeZone: "America/Chicago",
  contact: {
    name: "Carmen Ruiz",
    role: "Human resources",
    email: "hr@riverbendcare.example",
    phone: "+1 555 010 0142",
  },
};

export const lakeside: OrganizationFieldsFragment = {
  ...riverbend,
  id: "org-2",
  name: "Lakeside School District",
  shortName: "Lakeside",
  initials: "LS",
};

export const maria: AccountFieldsFragment = {
  id: "account-1",
  email: "m.delgado@mail.example",
  firstName: "María",
  lastName: "Delgado Ortiz",
  name: "María Delgado Ortiz",
  zip: null,
  language: "EN",
};

export const luis: AccountFieldsFragment = {
  ...maria,
  id: "account-2",
  email: "luis.delgado@mail.example",
  firstName: "Luis",
  name: "Luis Delgado",
};

/** Owns Riverbend. */
export const carmen: AccountFieldsFragment = {
  ...maria,
  id: "account-3",
  email: "carmen.ruiz@riverbendcare.example",
  firstName: "Carmen",
  lastName: "Ruiz",
  name: "Carmen Ruiz",
};

const learning: MembershipFieldsFragment = {
  organization: riverbend,
  role: null,
  learns: true,
  joinedAt: "2026-11-02T15:00:00.000Z",
  groups: ["Home aides", "Night shift"],
  knownAs: ["M.Delgado@mail.example"],
};

/** Who belongs where; Luis belongs nowhere. */
export const belongings: Readonly<Record<string, readonly MembershipFieldsFragment[]>> = {
  "account-1": [learning, { ...learning, organization: lakeside, groups: [] }],
  "account-3": [{ ...learning, role: "OWNER", learns: false, groups: [], knownAs: [] }],
};
