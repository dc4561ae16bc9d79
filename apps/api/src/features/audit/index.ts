export { type AuditAction, auditOfLearner, type NewAuditEntry, writeAudit } from "./audit.store.ts";
