export const forecast: any = () => { throw new Error('being filled'); };
