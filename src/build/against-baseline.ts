export { type SetAside, setAside } from '../lint/set-aside.ts';
