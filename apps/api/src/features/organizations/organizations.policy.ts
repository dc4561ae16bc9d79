import { registerEnumType } from "type-graphql";

export enum AdministratorRole {
  OWNER = "OWNER",
  ADMIN = "ADMIN",
}

registerEnumType(AdministratorRole, {
  name: "AdministratorRole",
  description: "What an administrator is in an organization.",
  valuesConfig: {
    OWNER: { description: "May do everything; the last owner cannot be taken away." },
    ADMIN: { description: "Sets up, invites and follows up." },
  },
});

export enum Ability {
  UPDATE_ORGANIZATION = "UPDATE_ORGANIZATION",
  MANAGE_TRAININGS = "MANAGE_TRAININGS",
  MANAGE_GROUPS = "MANAGE_GROUPS",
  INVITE_LEARNERS = "INVITE_LEARNERS",
  MANAGE_LEARNERS = "MANAGE_LEARNERS",
  READ_LEARNERS = "READ_LEARNERS",
  MANAGE_ADMINISTRATORS = "MANAGE_ADMINISTRATORS",
}

registerEnumType(Ability, {
  name: "Ability",
  description: "Something that an administrator may do in an organization.",
  valuesConfig: {
    UPDATE_ORGANIZATION: { description: "Change the profile, the logo and the onboarding message." },
    MANAGE_TRAININGS: { description: "Choose trainings from the catalogue, and drop them." },
    MANAGE_GROUPS: { description: "Create and change groups." },
    INVITE_LEARNERS: { description: "Invite people and send invites again." },
    MANAGE_LEARNERS: { description: "Cancel invites and change the groups of learners." },
    READ_LEARNERS: { description: "See the learners and how far their invites are." },
    MANAGE_ADMINISTRATORS: {
      description: "Invite administrators, change their roles and remove them. Owners only.",
    },
  },
});

/** A role as it is stored. */
export type RoleName = `${AdministratorRole}`;

/** Who may do what. What does not stand here is not allowed. */
const allowed: Readonly<Record<RoleName, readonly Ability[]>> = {
  OWNER: Object.values(Ability),
  ADMIN: [
    Ability.UPDATE_ORGANIZATION,
    Ability.MANAGE_TRAININGS,
    Ability.MANAGE_GROUPS,
    Ability.INVITE_LEARNERS,
    Ability.MANAGE_LEARNERS,
    Ability.READ_LEARNERS,
  ],
};

/** All that a role may do. */
export const abilitiesOf = (role: RoleName): readonly Ability[] => allowed[role];

export const isAllowed = (role: RoleName, ability: Ability): boolean => allowed[role].includes(ability);
