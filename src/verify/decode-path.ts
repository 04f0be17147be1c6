/**
 * The path that a manifest means. RFC 8493 encodes CR, LF and %, its drafts only CR and LF;
 * writers keep neither rule strictly, so that a file that is there decides in doubt.
 */
export function decodePath(written: string, strict: boolean, exists: (path: string) => boolean): string {
  const breaks = written.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
  const all = written.replace(/%(0D|0A|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const meant = strict ? all : breaks;

  return [meant, all, written].find(exists) ?? meant;
}
