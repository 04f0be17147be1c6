import type { World } from '../model/world.ts';

/** Settings of VS Code's YAML extension: completion, hover help and checks while typing. */
export function editorSettings(world: World): string {
  const schemas = {
    [world.shipped('schemas/editor/case.schema.json')]: 'case.yaml',
    [world.shipped('schemas/editor/record.schema.json')]: 'records/**/*.yaml',
    [world.shipped('schemas/editor/waivers.schema.json')]: 'waivers.yaml',
  };
  const settings = {
    'yaml.schemas': schemas,
    'files.encoding': 'utf8',
    'editor.tabSize': 2,
    'editor.insertSpaces': true,
    'editor.wordWrap': 'on',
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
