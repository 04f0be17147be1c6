// The papers of examples/summary-penalty that exist as scans.
import { chinese, paper, readRecord, signature, thumb } from './scans.mjs';

const span = (value) => ({ text: value, span: 3 });

/** Gives [file, html] for each scan of the case in `folder`. */
export function summaryPapers(folder) {
  const facts = readRecord(`${folder}/case.yaml`);
  const decision = readRecord(`${folder}/records/01-当场行政处罚决定书.yaml`);
  const party = facts.当事人.个人;
  const [a, b] = facts.执法人员;
  const signed = chinese(decision.签名[0].时间);
  return [
    [
      decision.原件,
      paper({
        title: '当场行政处罚决定书',
        number: decision.文号,
        rows: [
          ['当事人', party.姓名, '身份证件号', party.身份证号],
          ['住址', party.住址, '联系电话', party.电话],
          ['违法时间', chinese(decision.违法时间), '违法地点', decision.违法地点],
          ['违法事实及证据', span(decision.违法事实及证据.split('\n').join('<br>'))],
        ],
        text: [
          `<p>你的行为违反了${decision.违反条款[0]}的规定，依据${decision.处罚依据[0]}的规定，决定给予<b>${decision.处罚内容.replace('100元', '100元（壹佰元整）')}</b></p>`,
          '<p>罚款的履行方式：☑ 当场缴纳　□ 自收到本决定书之日起十五日内缴至指定银行</p>',
          `<p>${decision.告知情况}</p>`,
          `<p>不服本决定的，应当自收到本决定书之日起六十日内先向${decision.复议机关}申请行政复议；对复议决定不服的，可以自收到复议决定书之日起十五日内向${decision.诉讼法院}提起行政诉讼。行政复议期间本决定不停止执行。</p>`,
        ],
        sign: [
          `当事人签名：${signature(party.姓名)}${thumb(17)}　${signed}`,
          `执法人员签名：${signature(a.姓名)}　${signature(b.姓名)}　${signed}`,
          `执法证号：${a.执法证号}、${b.执法证号}`,
        ],
        seal: true,
        organ: facts.执法机关.名称,
        date: chinese(decision.印章.日期),
        note: '（本文书一式两份：一份存根，一份交当事人。）',
      }),
    ],
  ];
}
