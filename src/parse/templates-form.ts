import type { DatedFact, FormTemplate } from '../model/templates.ts';
import type { Value } from '../model/value.ts';
import { parseParts, parsePlaces } from './templates-part.ts';
import { type Reading, readList, readNumber, readText, readTree } from './templates-reading.ts';

/** 制度第十五条: the regulation asks for both on every document; the ministry's forms have no place for them. */
const makers = ['制作人：{=制作人}', '审核人：{=审核人}'];

/** One file under templates/forms/ or templates/volume/: how a form or a sheet prints. */
export function parseForm(value: Value | undefined, reading: Reading): FormTemplate {
  const known = [
    'form',
    'sheet',
    'title',
    'number',
    'maker',
    'listed',
    'responsible',
    'perPage',
    'across',
    'running',
    'cited',
    'ownNumbers',
    'oneSheet',
    'foot',
    'facts',
    'parts',
  ];
  const tree = readTree(value, known, '', reading);
  const text = (key: string, otherwise: string): string => readText(tree[key], otherwise, `/${key}`, reading);
  const form = text('form', text('sheet', ''));
  if (form === '') reading.fault('', '应当有 form 或者 sheet');
  const title = text('title', tree.form === undefined ? '' : form);

  return {
    form,
    file: reading.file,
    title,
    number: text('number', tree.form === undefined ? '' : '案号：{=文号 | 案号 | 案件/案号}'),
    maker: tree.maker === undefined && tree.form !== undefined ? makers : makersOf(tree.maker, reading),
    listed: text('listed', title === '' ? form : title),
    responsible: text('responsible', '{=案件/执法机关/名称}'),
    perPage: readNumber(tree.perPage, 0, '/perPage', reading),
    running: text('running', 'no') === 'yes',
    cited: text('cited', ''),
    across: readNumber(tree.across, 1, '/across', reading),
    ownNumbers: text('ownNumbers', 'no') === 'yes',
    oneSheet: text('oneSheet', 'no') === 'yes',
    foot: parsePlaces(tree.foot, '/foot', reading),
    ...(tree.facts === undefined ? {} : { facts: factsOf(tree.facts, reading) }),
    parts: parseParts(readList(tree.parts, '/parts', reading), '/parts', reading),
  };
}

function makersOf(value: Value | undefined, reading: Reading): readonly string[] {
  return readList(value, '/maker', reading).map((item, index) => readText(item, '', `/maker/${index}`, reading));
}

function factsOf(value: Value, reading: Reading): readonly DatedFact[] {
  return readList(value, '/facts', reading).map((item, index) => {
    const pointer = `/facts/${index}`;
    const tree = readTree(item, ['fact', 'time', 'service'], pointer, reading);
    return {
      fact: readText(tree.fact, '', `${pointer}/fact`, reading),
      time: readText(tree.time, '', `${pointer}/time`, reading),
      ...(tree.service === undefined ? {} : { service: readTree(tree.service, [], `${pointer}/service`, reading) }),
    };
  });
}
