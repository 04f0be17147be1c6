import { signsAs } from '../model/signs-as.ts';

/** Roles of the other side: who signs as any of its people signs as these. */
const otherSide: ReadonlySet<string> = new Set([
  ...['当事人', '现场人员', '被检查人', '被检查单位负责人', '被核查人', '被调取人', '提供人'],
  ...['陈述人', '陈述申辩人', '申请人', '利害关系人', '委托人', '举报人', '领取人'],
]);

/** What people of the other side are called where they sign: what is done to them, what they are, or on whose behalf they act. */
const isOtherSide = new RegExp(
  `^(?:${[
    '本人|当事(?:人|方|单位).{0,4}|(?:行政)?相对人|违法行为人',
    '被(?:处罚|检查|核查|检验|调查|勘验|询问|抽样|调取|执行|强制|许可|征收|征用|抽检)(?:人|人员|单位|对象).{0,6}',
    '(?:现场|在场)?(?:驾驶员|驾驶人|司机|船长|船员|车主|船主|货主|业主|店主|老板|经营者|站长|店长|厂长)',
    '(?:现场|在场)当事人|现场人员|陪同(?:检查)?人员?',
    '(?:陈述|申辩|陈述申辩|陈述、申辩|申请|提供|证据提供|出具|出证|持有|领取|收件|签收|举报|投诉|来访|更正)(?:人|人员|单位|者)',
    '(?:.{0,8})(?:父亲|母亲|父母|配偶|丈夫|妻子|爱人|儿子|女儿|家属|亲属|家长|兄弟|姐妹|哥哥|弟弟|姐姐|妹妹|祖父|祖母|爷爷|奶奶)',
    '(?:.{0,8})(?:代理人|法定代表人|监护人|受托人|被委托人|受委托人|经营者)',
    '(?:现场|单位|企业|公司|主要|场所|经营|站点)?负责人|(?:单位|企业|公司|申请人|当事人|利害关系人)(?:的)?(?:代表|经办人)',
  ].join('|')})$`,
  'u',
);

/** Other names of one role, as officers write them. */
const names: readonly (readonly [role: string, pattern: RegExp])[] = [
  ['记录人', /^(?:听证|笔录)?(?:记录|书记|制作)(?:人|人员|员)$/u],
  ['记录员', /^(?:听证|笔录)?(?:记录|书记)(?:人|人员|员)$/u],
  ['主持人', /^(?:听证|会议|论证)(?:会)?主持人$/u],
  ['听证员', /^听证人员$/u],
  ['鉴定人', /^(?:司法)?(?:鉴定|检验|检测|检定)(?:人|人员|员|师)$/u],
  ['专家', /^(?:.{0,4})专家(?:.{0,4})$/u],
  ['被邀请人', /^(?:(?:受)?邀请人|见证人|在场(?:见证)?人(?:员)?)$/u],
  ['见证人', /^(?:(?:现场|在场|受邀|邀请的)见证人|见证人员|(?:基层组织|居委会|村委会|居民委员会|村民委员会|社区)(?:代表|工作人员))$/u],
  ['代履行人', /^(?:代履行(?:单位|人员|人代表|单位代表|方))$/u],
  ['负责人', /^(?:(?:行政|本|执法)?(?:机关|单位|部门)(?:主要)?负责人|主要负责人|法定代表人|局长|副局长)$/u],
  ['接收人', /^(?:领取人|收件人|领回人|签收人)$/u],
];

/**
 * Whether a signature's 身份 is one of some roles, by the name that the form prints or by one that officers write for it. `mayBe` says whether the
 * signer may be of the other side, whatever he is called there.
 */
export function signsFor(text: string, roles: readonly string[], mayBe: () => boolean = () => true): boolean {
  if (signsAs(text, roles)) return true;
  const parts = text.split(/[，,/（）()]|兼|或者|或|暨/u).map((part) => part.trim().replace(/(?<=.)(?:签名|签字|签章|盖章)$/u, ''));
  if (parts.some((part) => roles.includes(part))) return true;
  if (names.some(([role, pattern]) => roles.includes(role) && parts.some((part) => pattern.test(part)))) return true;

  return roles.some((role) => otherSide.has(role)) && parts.some((part) => isOtherSide.test(part)) && mayBe();
}
