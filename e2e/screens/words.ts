/** The languages that every screen has. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** What the people of the scene wrote themselves. Everything here is invented. */
export interface Words {
  readonly organization: string;
  readonly shortName: string;
  readonly contactRole: string;
  readonly groups: readonly [aides: string, office: string, kitchen: string];
  /** Slugs of the trainings that each group gives. */
  readonly trainings: readonly [
    aides: readonly string[],
    office: readonly string[],
    kitchen: readonly string[],
  ];
  readonly note: string;
  readonly newOrganization: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    organization: "Riverbend Community Care",
    shortName: "Riverbend",
    contactRole: "Human resources",
    groups: ["Home aides", "Office", "Kitchen"],
    trainings: [
      ["safe-lifting-at-home", "hand-hygiene", "recognizing-neglect"],
      ["preventing-harassment-at-work"],
      ["safe-food-handling", "hand-hygiene"],
    ],
    note: "Please finish these by December 15. Call me if anything is unclear.",
    newOrganization: "Lakeside House",
  },
  es: {
    organization: "Cuidados La Ribera",
    shortName: "La Ribera",
    contactRole: "Recursos humanos",
    groups: ["Auxiliares de hogar", "Oficina", "Cocina"],
    trainings: [
      ["safe-lifting-at-home", "higiene-de-manos-en-el-trabajo", "recognizing-neglect"],
      ["prevencion-del-acoso-laboral"],
      ["safe-food-handling", "higiene-de-manos-en-el-trabajo"],
    ],
    note: "Termínelas antes del 15 de diciembre. Llámeme si algo no está claro.",
    newOrganization: "Casa del Lago",
  },
};
