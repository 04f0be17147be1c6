import { isTree } from '../../model/pointer.ts';
import { beside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, findAll } from '../find.ts';
import type { Asked } from '../ground.ts';
import { missingOf } from '../missing-keys.ts';
import { count, keys, type Reference, reference, texts, word } from '../parameters.ts';
import type { Signature } from '../signatures.ts';
import { signsFor } from '../signs-for.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly of?: readonly ('party' | 'officers' | 'others')[];
  readonly as?: readonly string[];
  readonly each?: Reference;
  readonly names?: Reference;
  readonly 'acts-for'?: { readonly of: Reference; readonly by: string };
  readonly or?: Reference;
  /** 身份 under which somebody else signs for a body among the names. */
  readonly 'on-behalf'?: readonly string[];
  readonly count?: string;
  readonly refusal?: 'filled' | 'any' | 'none';
  readonly ways?: readonly string[];
  readonly needs?: readonly string[];
  readonly 'one-of'?: readonly string[];
}

/** Signed or sealed, or lawfully not. */
export const signed = defineCheck<Parameters>({
  name: 'signed',
  parameters: keys({
    of: { type: 'array', minItems: 1, items: { enum: ['party', 'officers', 'others'] } },
    as: texts,
    each: reference,
    names: reference,
    'acts-for': keys({ of: reference, by: word }, ['of', 'by']),
    or: reference,
    'on-behalf': texts,
    count,
    refusal: { enum: ['filled', 'any', 'none'] },
    ways: texts,
    needs: texts,
    'one-of': texts,
  }),
  keys: ['签名', '人', '身份', '方式', '理由', '时间', '见证人', '音像', '执法人员', '送达人', '经办人'],
  run(asked, parameters) {
    const { subject } = asked;
    const { of = [], as, each } = parameters;
    const signers = subject.form?.signers;
    const facts: Fact[] = [];
    if (as !== undefined) facts.push(...byRole(asked, as, parameters));
    if (each !== undefined)
      facts.push(
        ...byNames(
          asked,
          findAll(asked, each).map(({ text, at }) => ({ name: text, key: at.pointer.split('/')[1] ?? '' })),
          parameters,
        ),
      );
    if (signers === undefined) return facts;

    if (of.includes('party') && signers.party.length > 0) facts.push(...byRole(asked, signers.party, parameters));
    if (of.includes('officers') && signers.officers.length > 0) facts.push(...byOfficers(asked, signers.officers, parameters));
    if (of.includes('others')) {
      const named = signers.others.filter((role) => filled(subject, role));
      facts.push(...named.flatMap((role) => byRole(asked, [role], parameters)));
    }
    return facts;
  },
});

/** Signatures under one of some roles by which something was really signed. */
export function waysSigned(subject: Subject, roles: readonly string[]): readonly Signature[] {
  return subject.signatures.filter(({ role, refused }) => signsFor(role, roles) && !refused);
}

function byOfficers(asked: Asked, roles: readonly string[], parameters: Parameters): readonly Fact[] {
  const names = find(asked, parameters.names ?? ['/执法人员/*', '/送达人/*', '/经办人']).map(({ text }) => ({ name: text, key: '' }));
  const strict = { ...parameters, refusal: 'none' as const };
  return names.length > 0 ? byNames(asked, names, strict) : byRole(asked, roles, strict);
}

/** One signature under any of the roles; where there is only a refusal, its own fields. */
function byRole(asked: Asked, roles: readonly string[], parameters: Parameters): readonly Fact[] {
  const { subject } = asked;
  const meant = parameters.or === undefined ? [] : findAll(asked, parameters.or).map(({ text }) => text.trim());
  const under = subject.signatures.filter(
    ({ role, person }) => signsFor(role, roles, () => !isStaff(asked, person)) || meant.includes(person),
  );
  const least = Number(parameters.count ?? '1');
  const signedOnes = under.filter(({ refused }) => !refused).flatMap((each) => (isForSeveral(each) ? [each, each] : [each]));
  if (signedOnes.length >= least) return [];

  const refusals =
    parameters.refusal === 'none' ? [] : under.filter(({ refused, way }) => refused && (parameters.ways?.includes(way) ?? true));
  if (signedOnes.length + refusals.length >= least)
    return parameters.refusal === 'any' ? [] : refusals.flatMap((refusal) => unfilled(subject, refusal, parameters));

  const who = roles.length > 3 ? `${roles.slice(0, 2).join('、')}等` : roles.join('或者');
  const named = roles.length > 3 ? `${roles.slice(0, 2).join(', ')} and the like` : roles.join(' or ');
  const fact =
    least === 1
      ? { zh: `没有${who}的签名`, en: `no signature of ${named}` }
      : {
          zh: `${who}的签名只有 ${under.length} 个，要 ${least} 个`,
          en: `${under.length} signatures of ${named}, ${least} needed`,
        };
  return [{ fact, at: subject.spot('/签名') }];
}

/** Officers and staff sign for nobody of the other side. */
function isStaff(asked: Asked, person: string): boolean {
  return findAll(asked, staff).some(({ text }) => text.trim() === person);
}

const staff = ['案件/执法人员/*/姓名', '案件/机关人员/*/姓名'];

/** A name that is to be signed for, and the key under which it stands. */
interface Named {
  readonly name: string;
  readonly key: string;
}

function byNames(asked: Asked, named: readonly Named[], parameters: Parameters): readonly Fact[] {
  const { subject } = asked;
  const names = named.flatMap(({ name }) => eachOf(name));
  const all = subject.signatures.filter(({ role }) => parameters.as === undefined || signsFor(role, parameters.as));
  const isSigned = (name: string, key: string) =>
    all.some(
      (signature) =>
        (isNamed(name, signature.person) ||
          actorsFor(asked, name, parameters).includes(signature.person) ||
          isOnBehalf(name, names, signature, parameters) ||
          isSealOf(name, key, signature)) &&
        !(signature.refused && parameters.refusal === 'none'),
    );
  const absent = named.flatMap(({ name, key }) => (isSigned(name, key) ? [] : eachOf(name).filter((one) => !isSigned(one, key))));
  const refusals = all.filter(({ person, refused }) => refused && named.some(({ name }) => name === person));
  const missing: readonly Fact[] =
    absent.length === 0
      ? []
      : [{ fact: { zh: `${absent.join('、')}没有签名`, en: `not signed by ${absent.join(', ')}` }, at: subject.spot('/签名') }];
  if (parameters.refusal === 'any' || parameters.refusal === 'none') return missing;
  return [...missing, ...refusals.flatMap((refusal) => unfilled(subject, refusal, parameters))];
}

/** Who signs for a body of that name: the 法定代表人 beside it. */
function actorsFor(asked: Asked, name: string, { 'acts-for': acts }: Parameters): readonly string[] {
  if (acts === undefined) return [];
  return findAll(asked, acts.of).flatMap((body) => (body.text === name ? beside(asked, body, acts.by).map(({ text }) => text) : []));
}

/** 大连示范公交有限公司 does not sign, its representative does, as 第三人; a representative signs once for all, or for those whom his 身份 names. */
function isOnBehalf(name: string, names: readonly string[], { role }: Signature, { 'on-behalf': roles = [] }: Parameters): boolean {
  const acts = /(?:代理人|受托人|代表|监护人|代为签名|代签)[)）]?$/u.test(role);
  if (acts && names.some((each) => role.includes(each))) return role.includes(name);

  return (isBody(name) || acts) && roles.some((each) => role.startsWith(each));
}

/** The seal of the archive's room stands for the archivist: a body's under the key of somebody's name. */
function isSealOf(name: string, key: string, { person, role, way }: Signature): boolean {
  return key !== '' && way === '盖章' && !isBody(name) && isBody(person) && signsFor(role, [key], () => false);
}

function isBody(name: string): boolean {
  return name.length > 3 && /(?:公司|厂|店|行|社|局|院|所|室|馆|会|站|队|场|中心|集团|学校|企业|部|委|科|处)$/u.test(name);
}

/** Who signs as two, 被调取人兼单位代表, or for others. */
function isForSeveral({ role }: Signature): boolean {
  return /兼|暨|共同|、|代理人|受托人|代表人|负责人|经营者/u.test(role);
}

/** A name may say in brackets who that is, 孙立波（驾驶人）; a signature may be that of several. */
function isNamed(name: string, person: string): boolean {
  return name === person || (name.startsWith(`${person}（`) && eachOf(name).length === 1) || eachOf(person).includes(name);
}

/** Several people in one line: 张志远、林晓雯. */
function eachOf(names: string): readonly string[] {
  return names.split(/[、，,](?![^（]*）)/).map((name) => name.trim());
}

function unfilled(subject: Subject, { data, pointer, person, way }: Signature, parameters: Parameters): readonly Fact[] {
  const missing = missingOf(data, parameters.needs ?? ['理由', '时间'], parameters['one-of'] ?? ['见证人', '音像']);
  if (missing === undefined) return [];
  return [
    { fact: { zh: `${person}${way}，没有写${missing.zh}`, en: `${person}: ${way} without ${missing.en}` }, at: subject.spot(pointer) },
  ];
}

function filled(subject: Subject, key: string): boolean {
  const value = subject.data[key];
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : isTree(value);
}
