export { type AuditAction, auditOfLearner, writeAudit } from "./audit.store.ts";
