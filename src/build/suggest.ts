export { didYouMean as suggest } from '../schema/did-you-mean.ts';
