import { type Config, noConfig } from '../model/config.ts';

/** A configuration that can be used, with the bytes of its fonts by face. */
export interface LoadedConfig {
  readonly config: Config;
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/** Everything as it ships. */
export const nothingConfigured: LoadedConfig = { config: noConfig, fonts: new Map() };
