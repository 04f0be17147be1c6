// The papers of examples/inspection-rectify that exist as scans.
import { chinese, paper, readRecord, signature } from './scans.mjs';

const span = (value) => ({ text: value, span: 3 });

/** Gives [file, html] for each scan of the case in `folder`. */
export function inspectionPapers(folder) {
  const facts = readRecord(`${folder}/case.yaml`);
  const site = readRecord(`${folder}/records/01-检查记录.yaml`);
  const party = facts.当事人.单位;
  const [owner] = facts.人员;
  const [a, b] = facts.执法人员;
  return [
    [
      site.原件,
      paper({
        title: '检查记录',
        number: facts.案号,
        rows: [
          ['检查时间', span(`${chinese(site.时间.起)}至${site.时间.止.slice(11).replace(':', '时')}分`)],
          ['检查地点', span(site.地点)],
          ['任务来源', span(site.任务来源)],
          ['检查人', span(`${a.姓名}　执法证号 ${a.执法证号}；${b.姓名}　执法证号 ${b.执法证号}`)],
          ['被检查单位', party.名称, '统一社会信用代码', party.统一社会信用代码],
          ['负责人', `${owner.姓名}（${party.法定代表人职务}）`, '联系电话', owner.电话],
          ['身份证件号', owner.身份证号, '记录人', site.记录人],
          ['检查内容', span(site.检查内容.split('\n').join('<br>'))],
        ],
        text: ['<p style="margin-top:10px">检查情况及结果：</p>', ...site.检查情况及结果.split('\n').map((t) => `<p>${t.trim()}</p>`)],
        sign: [
          '<span style="font-family:Hand1;font-size:25px;color:#16224f">以上记录看过，属实。</span>',
          `被检查单位负责人签名：${signature(owner.姓名)}　${chinese(site.签名[0].时间)}`,
          `检查人签名：${signature(a.姓名)}　${signature(b.姓名)}　${chinese(site.签名[1].时间)}`,
          `记录人签名：${signature(site.记录人)}`,
        ],
        foot: `被检查单位负责人：${signature(owner.姓名, 26)}　　检查人：${signature(a.姓名, 26)}　${signature(b.姓名, 26)}`,
      }),
    ],
  ];
}
