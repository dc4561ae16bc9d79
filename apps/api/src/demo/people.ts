/** The demo's people. Everything here is invented; `.example` addresses reach nobody. */
export const PREMIUM_NAME = "Alder County Schools";
export const FREE_NAME = "Riverbend Community Care";

export const DEMO_PASSWORD = "quiet otters swim upstream";

export interface DemoPerson {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

export const owner: DemoPerson = { email: "renee@alder.example", firstName: "Renée", lastName: "Castellano" };
export const freeOwner: DemoPerson = {
  email: "carmen@riverbendcare.example",
  firstName: "Carmen",
  lastName: "Ruiz",
};

/** Invited to Alder County Schools and accepted: they can sign in as learners. */
export const learners: readonly (DemoPerson & { readonly group: string })[] = [
  { email: "a.okafor@alder.example", firstName: "Amara", lastName: "Okafor", group: "Bus drivers" },
  { email: "dwhitfield@alder.example", firstName: "Dana", lastName: "Whitfield", group: "Teachers" },
  { email: "grace.nakamura@alder.example", firstName: "Grace", lastName: "Nakamura", group: "Front office" },
  {
    email: "jl.ferreira@alder.example",
    firstName: "José Luis",
    lastName: "Ferreira da Cunha",
    group: "Teachers",
  },
];

export const pending: Readonly<Record<string, readonly string[]>> = {
  Teachers: [
    "b.lindgren@alder.example",
    "nils.aaberg@alder.example",
    "long.distance.learning.coordinator@alder.example",
  ],
  "Bus drivers": ["h.petrov@alder.example", "olga.r@alder.example"],
  "Front office": ["ellis.brandt@northfork.example"],
};

/** Said no; and cancelled by the organization. */
export const declined = { email: "f.novak@alder.example", group: "Teachers" };
export const cancelled = { email: "k.oduya@alder.example", group: "Front office" };

/** Training slugs by group of the premium organization. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  Teachers: [
    "student-data-privacy",
    "bloodborne-pathogens-for-school-staff",
    "recognizing-child-abuse",
    "concussion-basics-for-coaches",
  ],
  "Bus drivers": ["school-bus-evacuation", "bloodborne-pathogens-for-school-staff"],
  "Front office": ["student-data-privacy", "preventing-harassment-at-work"],
};
