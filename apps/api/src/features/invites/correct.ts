export const correctInvite: any = () => { throw new Error('being filled'); };
