export { senderAddress } from "../../platform/senderAddress.ts";
