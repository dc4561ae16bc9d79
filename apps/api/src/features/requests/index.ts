/** What needs an administrator, as rows. The feature that shows them is invites, as all of them are about one. */
export {
  closeRequest,
  closeRequests,
  closeRequestsOfAddresses,
  closeRequestsOfMany,
  closeRequestsUntil,
  countRequests,
  listRequests,
  openBounceRequests,
  openRequest,
  type RequestPlace,
  type RequestRow,
} from "./requests.store.ts";
