export const leaveGroup: any = () => { throw new Error('being filled'); };
