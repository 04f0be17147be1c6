// The papers of examples/complaint-not-taken-up that exist as scans.
import { chinese, paper, readRecord, signature } from './scans.mjs';

const span = (value, n) => ({ text: value, span: n });

/** Gives [file, html] for each scan of the case in `folder`. */
export function complaintPapers(folder) {
  const record = (name) => readRecord(`${folder}/records/${name}.yaml`);
  const facts = readRecord(`${folder}/case.yaml`);
  const [a, b] = facts.执法人员;
  const both = `${signature(a.姓名)}　${signature(b.姓名)}`;

  const site = record('03-现场笔录');
  const driver = facts.人员.find((p) => p.姓名 === site.现场人员);
  const vehicle = facts.车辆[0];
  const siteParts = {
    large: true,
    title: '现场笔录',
    number: facts.案号,
    rows: [
      ['执法地点', span(site.地点, 3)],
      ['执法时间', span(`${chinese(site.时间.起)}至${site.时间.止.slice(11).replace(':', '时')}分`, 3)],
      ['执法人员', span(`${a.姓名}　执法证号 ${a.执法证号}；${b.姓名}　执法证号 ${b.执法证号}`, 3)],
      ['现场人员', driver.姓名, '性别', driver.性别],
      ['身份证件号', driver.身份证号, '与案件关系', site.与案件关系],
      ['单位及职务', span(driver.单位及职务, 3)],
      ['联系地址', driver.住址, '联系电话', driver.电话],
      ['车（船）号', vehicle.车牌号, '车（船）型', vehicle.车型],
    ],
    text: site.现场情况.split('\n').map((t) => `<p>${t}</p>`),
    foot: `现场人员：${signature(driver.姓名, 26)}　　执法人员：${signature(a.姓名, 26)}　${signature(b.姓名, 26)}`,
  };
  const sitePaper = paper({
    ...siteParts,
    sign: [
      `${site.核对情况}。`,
      `现场人员签名：${signature(driver.姓名)}　${chinese(site.签名[0].时间)}`,
      `执法人员签名：${both}　${chinese(site.签名[1].时间)}`,
      `记录人：${signature(b.姓名)}`,
    ],
    note: `备注：${site.备注}`,
  });

  const served = record('10-送达回证-不予立案告知书');
  const mail = served.邮寄;
  const slipPaper = paper({
    title: '国内特快专递邮件详情单（寄件人存）',
    label: '邮件号码：',
    number: mail.单号,
    rows: [
      ['寄件单位', span(facts.执法机关.名称, 3)],
      ['寄件地址', facts.执法机关.地址, '联系电话', facts.执法机关.电话],
      ['收件人', mail.收件人, '联系电话', facts.人员[0].电话],
      ['收件地址', span(mail.收件地址, 3)],
      ['内件名称、文号', span(mail.付邮凭证.载明文书.map((d) => `${d.名称}　${d.文号}　1份`).join('<br>'), 3)],
      ['收寄时间', chinese(mail.寄件时间), '资费', '20.00元'],
      ['签收时间', chinese(mail.签收时间), '签收人', '本人签收（投递系统查询结果）'],
    ],
    text: [
      '<div style="margin:22px 0 0;height:64px;background:repeating-linear-gradient(90deg,#111 0 3px,#fff 3px 5px,#111 5px 6px,#fff 6px 11px,#111 11px 15px,#fff 15px 18px);width:330px"></div>',
      `<div style="font:15px Sans;letter-spacing:2px">${mail.单号}</div>`,
    ],
    sign: [`交寄人签名：${signature(b.姓名)}`, `收寄人员：${signature('于洪')}`],
    seal: true,
    organ: '示例邮政营业部',
    date: chinese(mail.寄件时间)
      .slice(0, -6)
      .replace(/\d+时.*$/, ''),
  });

  return [
    [site.原件, sitePaper],
    [mail.付邮凭证.文件, slipPaper],
  ];
}
