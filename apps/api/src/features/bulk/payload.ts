export const nothingDone: any = () => { throw new Error('being filled'); };
export const toPayload: any = () => { throw new Error('being filled'); };
