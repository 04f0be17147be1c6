import type { Config, ConfiguredFace, ConfiguredWord } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { isTree, under } from '../model/pointer.ts';
import type { Text } from '../model/text.ts';
import type { Tree, Value } from '../model/value.ts';
import { compileSchemas } from '../schema/compile-schemas.ts';
import { lintShape } from '../schema/lint-shape.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { lengthsOf } from './config-lengths.ts';
import { configProblems } from './config-problems.ts';
import { configTheme } from './config-theme.ts';
import { configVolume } from './config-volume.ts';
import { configWords } from './config-words.ts';
import { mapOf, textOf, textsOf } from './regulation-values.ts';
import { renamed } from './translate.ts';
import { parseYaml } from './yaml-source.ts';

const path = 'meta/config.schema.yaml';

/**
 * Reads `dossier.config.yaml`. `file`: how findings name it; `schema`: the text of schemas/meta/config.schema.yaml.
 * The value is to be used only where no finding is an error.
 */
export function parseConfig(file: string, bytes: Uint8Array, schema: Uint8Array): Outcome<Config> {
  const { value: document, findings } = parseYaml(file, bytes);
  if (document.value === undefined || findings.some(({ level }) => level === 'error'))
    return { value: configOf({}, document.locate), findings };

  const shape = typeSchema(parseYaml(path, schema).value.value ?? {});
  const validator = compileSchemas(new Map([[path, shape]]))(path);
  const shaped = lintShape(document.value, { path, schema: shape, validator, shapes: { [path]: shape }, synonyms: {} }, document.locate);
  const tree = isTree(document.value) ? document.value : {};
  const lengths =
    shaped.findings.length > 0 ? [] : lengthsOf(tree).map(({ pointer, fact }) => configFinding('C-length', fact, document.locate(pointer)));

  return {
    value: { ...configOf(tree, document.locate), written: { data: tree, locate: document.locate } },
    findings: [...findings, ...shaped.findings, ...lengths],
  };
}

/** A finding in a configuration. */
export function configFinding(id: keyof typeof configProblems, fact: Text, at: Place): Finding {
  return { ...configProblems[id], fact, at, related: [] };
}

function configOf(tree: Tree, locate: (pointer: string) => Place): Config {
  const cover = mapOf(tree.封面);
  const order = orderOf(tree.文书顺序, locate);
  const secondary = mapOf(tree.副卷);
  const volume = configVolume(tree);
  const photos = Number(textOf(mapOf(tree.照片).每页));

  return {
    theme: configTheme(tree),
    faces: Object.entries(mapOf(tree.字体)).flatMap(([role, faces]) => facesOf(faces, under('/字体', role), locate)),
    ...(order === undefined ? {} : { order }),
    ...(typeof tree.立卷 === 'string' ? { profile: tree.立卷 } : {}),
    ...(Object.keys(volume).length > 0 ? { volume } : {}),
    secondary: [...wordsAt('/副卷/文书', secondary.文书, locate), ...wordsAt('/副卷/留在正卷', secondary.留在正卷, locate)],
    ...(tree.接收方 === undefined
      ? {}
      : { receiver: isTree(tree.接收方) ? renamed(tree.接收方, configWords.receiver) : textOf(tree.接收方) }),
    ...(photos > 0 ? { photosPerPage: photos } : {}),
    omitted: textsOf(cover.不印),
    archive: mapOf(cover.默认),
  };
}

function orderOf(order: Value | undefined, locate: (pointer: string) => Place): Config['order'] {
  const words: Readonly<Record<string, string>> = configWords.orders;

  return typeof order === 'string' ? words[order] : order === undefined ? undefined : wordsAt('/文书顺序', order, locate);
}

function wordsAt(pointer: string, list: Value | undefined, locate: (pointer: string) => Place): readonly ConfiguredWord[] {
  return list === undefined ? [] : textsOf(list).map((word, index) => ({ word, at: locate(under(pointer, index)) }));
}

function facesOf(faces: Value, pointer: string, locate: (pointer: string) => Place): readonly ConfiguredFace[] {
  const one = (face: string, at: string): ConfiguredFace => {
    const [, file = face, name = ''] = /^(.*?\.\w+)#(.*)$/.exec(face) ?? [];
    return { face, file, name, at: locate(at) };
  };

  return typeof faces === 'string' ? [one(faces, pointer)] : textsOf(faces).map((face, index) => one(face, under(pointer, index)));
}
