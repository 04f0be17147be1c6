import { join } from 'node:path';
import type { World } from '../model/world.ts';
import { ask } from './ask.ts';
import { copyFile, passFile } from './copy-file.ts';
import { deflateBytes } from './deflate-bytes.ts';
import { digestBytes } from './digest-bytes.ts';
import { digestFile } from './digest-file.ts';
import { keptTexts } from './kept-texts.ts';
import { listBelow, lookAt, readBelow } from './list-folder.ts';
import { muteConsole } from './mute-console.ts';
import { openScratch } from './open-scratch.ts';
import { print, tell } from './print.ts';
import { probeMedia } from './probe-media.ts';
import { readAhead } from './read-ahead.ts';
import { lookInto, readFile, readMany } from './read-files.ts';
import { resolvePath } from './resolve-path.ts';
import { fontFile, shippedFile, shippedModule } from './shipped.ts';
import { holdYoung, settleCompiler, spareMemory } from './spare-memory.ts';
import { startCrew } from './start-crew.ts';
import { terminalFacts } from './terminal.ts';
import { watchFolders } from './watch-folders.ts';

/** The machine that Node runs on. From here on the console is silent. */
export function nodeWorld(): World {
  muteConsole();
  return {
    environment: process.env,
    terminal: terminalFacts(),
    now: () => new Date(),
    print,
    tell,
    look: async (path) => lookAt(path),
    listFolder: async (folder, options) => listBelow(folder, options?.depth),
    readFolder: async (folder, wanted) => readBelow(folder, wanted),
    readFile,
    lookInto,
    readFiles: readMany,
    digestFile,
    digestBytes,
    deflate: deflateBytes,
    spareMemory,
    holdYoung,
    settleCompiler,
    startCrew,
    openScratch: () => openScratch(),
    openRaster: async (bytes, standIns) => (await import('./open-raster.ts')).openRaster(bytes, standIns),
    probeMedia,
    probeCapture: async (path) => (await import('./probe-capture.ts')).probeCapture(path),
    takeFrame: async (path, kind, seconds) => (await import('./take-frame.ts')).takeFrame(path, kind, seconds),
    copyFile,
    passFile,
    readAhead,
    shipped: shippedFile,
    shippedModule,
    fontFile,
    join,
    resolve: resolvePath,
    kept: keptTexts(process.env),
    watchFolders,
    ask,
    serveEditor: async (serve) => (await import('./serve-editor.ts')).serveEditor(serve),
    describeMachine: async (folder) => (await import('./describe-machine.ts')).describeMachine(folder),
    openOutputs: async (folder) => (await import('./outputs.ts')).openOutputs(folder),
    openPackage: async (path) => (await import('./open-package.ts')).openPackage(path),
  };
}
