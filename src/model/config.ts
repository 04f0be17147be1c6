import type { Place } from './place.ts';
import type { Tree } from './value.ts';

/** Name of a configuration, wherever it stands. */
export const configFile = 'dossier.config.yaml';

/** What a bureau has set for itself in `dossier.config.yaml`. Without such a file everything is as it ships. */
export interface Config {
  /** What differs from theme.yaml, in its words. */
  readonly theme: Tree;
  /** The fonts of the bureau, in the order in which the file names them. */
  readonly faces: readonly ConfiguredFace[];
  /** Name of a profile of order.yaml, or a list of one's own: names of forms, groups, stages. */
  readonly order?: string | readonly ConfiguredWord[];
  /** How volumes are arranged: the name of a profile of templates/profiles/. */
  readonly profile?: string;
  /** What differs from that profile, in its words. */
  readonly volume?: Tree;
  /** Forms and groups that the 副卷 names, and where. */
  readonly secondary?: readonly ConfiguredWord[];
  /** Who receives the volumes: a name of templates/receivers/, or its limits in the words of such a file. */
  readonly receiver?: string | Tree;
  /** 1, 2 or 4; absent: by the size and shape of the photos. */
  readonly photosPerPage?: number;
  /** Labels of cover fields that are not printed. */
  readonly omitted: readonly string[];
  /** What stands in 归档 where case.yaml leaves it out. */
  readonly archive: Tree;
  /** As it was read; absent where there is none. */
  readonly written?: WrittenConfig;
}

/** The file of a configuration, and where its values stand. */
export interface WrittenConfig {
  readonly data: Tree;
  locate(pointer: string, words?: string): Place;
}

/** A font that the configuration names. */
export interface ConfiguredFace {
  /** As written; pages and receipt know it by this name. */
  readonly face: string;
  /** The font file, absolute or relative to the configuration. */
  readonly file: string;
  /** PostScript name of the face in a collection; empty where none is written. */
  readonly name: string;
  readonly at: Place;
}

/** A word of the configuration and where it stands. */
export interface ConfiguredWord {
  readonly word: string;
  readonly at: Place;
}

/** Nothing of one's own. */
export const noConfig: Config = { theme: {}, faces: [], omitted: [], archive: {} };
