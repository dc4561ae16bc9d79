import { PasswordInput, type PasswordInputProps } from "./PasswordInput.tsx";
import { SendAgain, type SendAgainProps } from "./SendAgain.tsx";

// The parts of pages that come alive in a browser. Each is drawn on the server by the component that also lives in
// the browser, where the script finds it by its name and starts it from the same properties.

export const PasswordIsland = (props: PasswordInputProps) => (
  <div data-island="password" data-props={JSON.stringify(props)}>
    <PasswordInput {...props} />
  </div>
);

export const SendAgainIsland = (props: SendAgainProps) => (
  <div data-island="sendAgain" data-props={JSON.stringify(props)}>
    <SendAgain {...props} />
  </div>
);
