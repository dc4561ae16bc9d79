const now = Date.parse("2026-11-24T02:00:00Z");
const ago = (days: number): string => new Date(now - days * 86_400_000).toISOString();

type Row = readonly [
  email: string,
  name: string | null,
  status: string,
  group: string,
  delivery: string,
  reason?: string,
];

const rows: readonly Row[] = [
  ["a.okafor@alder.example", "Amara Okafor", "ACTIVE", "bus", "DELIVERED"],
  ["b.lindgren@alder.example", null, "PENDING", "teachers", "DELIVERED"],
  ["carlos.mendes@alder.example", null, "PENDING", "food", "BOUNCED", "NO_SUCH_MAILBOX"],
  ["dwhitfield@alder.example", "Dana Whitfield", "ACTIVE", "teachers", "DELIVERED"],
  ["ellis.brandt@northfork.example", null, "PENDING", "subs", "SENT"],
  ["f.novak@alder.example", null, "DECLINED", "teachers", "DELIVERED"],
  ["grace.nakamura@alder.example", "Grace Nakamura", "ACTIVE", "office", "DELIVERED"],
  ["h.petrov@alder.example", null, "PENDING", "bus", "BOUNCED", "MAILBOX_FULL"],
  ["imani.wells@alder.example", null, "EXPIRED", "coaches", "DELIVERED"],
  ["jl.ferreira@alder.example", "José Luis Ferreira de Almeida", "ACTIVE", "teachers", "DELIVERED"],
  ["k.oduya@alder.example", null, "CANCELLED", "subs", "DELIVERED"],
  ["long.distance.learning.coordinator@alder.example", null, "PENDING", "teachers", "QUEUED"],
  ["m.tran@alder.example", "Mei-Ling Tran", "ACTIVE", "food", "DELIVERED"],
  ["nils.aaberg@alder.example", null, "PENDING", "teachers", "DEFERRED"],
  ["olga.r@alder.example", null, "PENDING", "bus", "DELIVERED"],
];

const more: readonly Row[] = Array.from({ length: 90 }, (_, index) => [
  `person${String(index + 1).padStart(3, "0")}@alder.example`,
  index % 3 === 0 ? `Person ${index + 1}` : null,
  index % 3 === 0 ? "ACTIVE" : "PENDING",
  "teachers",
  "DELIVERED",
]);

const day = { bus: 4, teachers: 4, food: 5, subs: 0.08, office: 6, coaches: 40 } as Readonly<
  Record<string, number>
>;

const one = ([email, name, status, group, delivery, reason]: Row, index: number) => ({
  __typename: "Learner",
  id: `Learner:${index + 1}`,
  email,
  emailTyped: email,
  name,
  status: status === "DECLINED" ? "CANCELLED" : status === "EXPIRED" ? "PENDING" : status,
  groupIds: [`Group:${group}`],
  delivery: { state: delivery, at: ago(day[group] ?? 3), sendAt: null, reason: reason ?? null } as {
    state: string;
    at: string;
    sendAt: string | null;
    reason: string | null;
  } | null,
  invitedAt: ago((day[group] ?? 3) + index * 0.001),
  lastSentAt: ago(day[group] ?? 3),
  expiresAt: status === "EXPIRED" ? ago(5) : ago(-26),
  expired: status === "EXPIRED",
  declinedAt: status === "DECLINED" ? ago(3) : null,
  cancelledAt: status === "CANCELLED" ? ago(2) : null,
  acceptedAt: status === "ACTIVE" ? ago(3) : null,
  emailsStopped: false,
  groupInactive: group === "subs" && status === "PENDING",
  byHand: [] as string[],
  correctedFrom: null as string | null,
  correctedTo: null as string | null,
});

export const learnersOf = () => [...rows, ...more].map(one);
