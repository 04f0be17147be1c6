export { setAside } from '../lint/set-aside.ts';
