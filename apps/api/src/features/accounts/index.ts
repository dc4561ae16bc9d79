export {
  type AccountRow,
  findAccount,
  findAccountByEmail,
  isFormerAddress,
  lockAccountAddresses,
  lockAccounts,
  ownAddresses,
} from "./accounts.store.ts";
export { createAuth } from "./auth.ts";
export { readContinuation, spendContinuation } from "./continuation.ts";
export { loadAccountNode } from "./node.ts";
export { checkOwnPassword } from "./passwords.ts";
export { PersonInput } from "./personInput.ts";
export { proveAddress } from "./proofs.ts";
export { createAccount, readPerson } from "./register.ts";
export { readEmail } from "./sendCode.ts";
export { sessionAnswer } from "./sessions.ts";
export { Account, SessionPayload, toAccount } from "./types.ts";

import { ChangeEmail } from "./changeEmail.ts";
import { Register } from "./register.ts";
import { RequestEmailChange } from "./requestEmailChange.ts";
import { ResetPassword } from "./resetPassword.ts";
import { SendCode } from "./sendCode.ts";
import { SignIn } from "./signIn.ts";
import { SignInWithCode } from "./signInWithCode.ts";
import { SignOut } from "./signOut.ts";
import { UpdateProfile } from "./updateProfile.ts";

/** The operations of this feature. */
export const accountResolvers = [
  SendCode,
  Register,
  SignIn,
  SignInWithCode,
  ResetPassword,
  SignOut,
  UpdateProfile,
  RequestEmailChange,
  ChangeEmail,
] as const;
