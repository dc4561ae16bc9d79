export const actOnMany: any = () => { throw new Error('being filled'); };
