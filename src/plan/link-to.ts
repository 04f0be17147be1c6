/** A relative link to a file of the package: every part of the path percent-encoded (RFC 3986), the slashes kept. */
export function linkTo(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
