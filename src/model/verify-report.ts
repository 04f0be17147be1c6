import type { Finding } from './finding.ts';
import type { Text } from './text.ts';

/** What was found out about a package. */
export interface VerifyReport {
  /** Folder or file name of the package. */
  readonly name: string;
  /** Folder of the bag inside the package; empty where the bag is the package. */
  readonly root: string;
  /** BagIt version as declared; empty where it cannot be read. */
  readonly version: string;
  /** Algorithms by which payload was verified, sorted. */
  readonly algorithms: readonly string[];
  /** Every file that a manifest lists is there, and nothing else is in the payload. */
  readonly complete: boolean;
  /** Complete, well-formed, and every digest agrees. */
  readonly valid: boolean;
  readonly payload: { readonly files: number; readonly bytes: number };
  /** Sorted by file, line, id. */
  readonly findings: readonly Finding[];
  /** The four properties (四性) of DA/T 70-2018, item by item. */
  readonly properties: readonly PropertyCheck[];
}

type PropertyResult = 'passed' | 'warning' | 'failed' | 'manual' | 'untested';

/** One item of the check of the four properties. */
export interface PropertyCheck {
  /** Code of the item in the filing stage, such as `GD-1-1`. */
  readonly code: string;
  readonly property: 'authenticity' | 'integrity' | 'usability' | 'security';
  readonly name: Text;
  readonly result: PropertyResult;
  /** What a person has to do, where the result is `manual`; otherwise empty. */
  readonly remark: Text;
  /** Ids of the findings behind a warning or failure, each once. */
  readonly findings: readonly string[];
}
