// The papers of examples/licence that exist as scans.
import { chinese, paper, readRecord, signature } from './scans.mjs';

const span = (value, n) => ({ text: value, span: n });
const lines = (text) => text.split('\n').map((t) => `<p>${t}</p>`);
const ink = (text, hand = 0) => `<span style="font-family:Hand${hand};font-size:25px;color:#16224f">${text}</span>`;

/** Gives [file, html] for each scan of the case in `folder`. */
export function licencePapers(folder) {
  const record = (name) => readRecord(`${folder}/records/${name}.yaml`);
  const facts = readRecord(`${folder}/case.yaml`);
  const party = facts.当事人.单位;
  const agent = facts.人员.find((p) => p.身份 === '委托代理人');
  const [a, b] = facts.执法人员;

  const asked = record('01-申请书');
  const askedPaper = paper({
    title: '行政许可申请书',
    label: '收件编号：',
    number: record('02-申请登记').收件编号,
    rows: [
      ['申请人', party.名称, '联系电话', party.电话],
      ['统一社会信用代码', span(party.统一社会信用代码, 3)],
      ['法定代表人', party.法定代表人, '职务', party.法定代表人职务],
      ['地址', span(party.地址, 3)],
      ['委托代理人', agent.姓名, '联系电话', agent.电话],
      ['申请事项', span(asked.申请事项, 3)],
      ['申请依据', span(asked.申请依据.join('；'), 3)],
      ['申请方式', span('☑窗口　□信函　□电报　□传真　□电子数据交换　□电子邮件　□网上', 3)],
    ],
    text: [
      '<p style="text-indent:0;margin-top:8px"><b>申请内容</b></p>',
      ...lines(asked.申请内容),
      '<p style="text-indent:0;break-before:page"><b>申请材料目录</b></p>',
      `<table><tr><td class="label">序号</td><td>材料名称</td><td class="label">份数</td><td class="label">形式</td></tr>${asked.申请材料.map((m, i) => `<tr><td class="label">${i + 1}</td><td>${m.名称}</td><td class="label">${m.份数}</td><td class="label">${m.形式}</td></tr>`).join('')}</table>`,
      '<p style="margin-top:8px">申请人承诺：所提交的申请材料和反映的情况真实、有效，并对其真实性负责。</p>',
    ],
    sign: [`委托代理人签名：${signature(agent.姓名)}　${chinese(asked.日期)}`],
    seal: true,
    organ: party.名称,
    date: chinese(asked.日期),
  });

  const test = record('10-书证-半挂车检验报告');
  const shop = facts.其他机构[0];
  const ok = '合格';
  const testPaper = paper({
    title: '机动车检验报告',
    label: '报告编号：',
    number: 'EXAMPLE-JC-20260312-044',
    rows: [
      ['委托单位', span(party.名称, 3)],
      ['号牌号码', '辽BZ0D2挂', '车辆类型', '重型仓栅式半挂车'],
      ['品牌型号', '北岭牌 BL9400CCY', '车辆识别代号', 'EXAMPLE0D2G000044'],
      ['核定载质量', '33900千克', '整备质量', '6100千克'],
      ['检验日期', '2026年3月12日', '检验类别', '申请营运检验'],
    ],
    text: [
      `<table style="margin-top:10px"><tr><td class="label">序号</td><td>检验项目</td><td>标准要求</td><td>检验结果</td><td class="label">判定</td></tr>${[
        ['整备质量', '与公告偏差在±3%以内', '6120千克，+0.3%', ok],
        ['外廓尺寸', '12990×2550×3950毫米', '12985×2550×3940毫米', ok],
        ['栏板高度', '不大于550毫米', '548毫米', ok],
        ['制动性能', '轴制动率不小于55%', '一轴63%　二轴61%　三轴62%', ok],
        ['灯光和反光标识', '齐全、有效', '齐全、有效', ok],
        ['轮胎', '花纹深度不小于1.6毫米', '最小9.8毫米', ok],
        ['整车外观', '无改装、无开裂', '未见异常', ok],
      ]
        .map(
          (r, i) =>
            `<tr><td class="label">${i + 1}</td>${r
              .slice(0, 3)
              .map((c) => `<td>${c}</td>`)
              .join('')}<td class="label">${r[3]}</td></tr>`,
        )
        .join('')}</table>`,
      '<p style="margin-top:10px"><b>检验结论：合格。</b>检验有效期至2027年3月。</p>',
    ],
    sign: [
      `检验员：${signature('庞建')}`,
      `授权签字人：${signature('曲文静')}`,
      `提交人：${signature(agent.姓名)}　${chinese(test.签名[0].时间)}`,
      `核对人：${signature(b.姓名)}　${ink('与检测机构查询结果一致', 1)}`,
    ],
    seal: true,
    organ: shop,
    date: '2026年3月12日',
  });

  const served = record('16-送达回证-准予许可决定书');
  const servedPaper = paper({
    large: true,
    title: '送达回证',
    number: facts.案号,
    rows: [
      ['案由', span(facts.案由, 3)],
      ['送达单位', span(facts.执法机关.名称, 3)],
      ['受送达人', served.受送达人, '代收人', `${served.代收.代收人}（${served.代收.与受送达人关系}）`],
      ['送达文书<br>名称、文号', span(served.送达文书.map((d) => `${d.名称}　${d.文号}`).join('<br>'), 3)],
      ['送达地点', span(served.送达地点, 3)],
      ['送达日期', chinese(served.送达时间), '送达方式', served.送达方式],
      ['收件人签名', span(`${signature(agent.姓名)}　${chinese(served.签名[0].时间)}`, 3)],
      ['送达人', span(`${signature(a.姓名)}　${signature(b.姓名)}<br>执法证号 ${a.执法证号}、${b.执法证号}`, 3)],
      ['备注', span(served.备注, 3)],
    ],
    seal: true,
    organ: facts.执法机关.名称,
    date: chinese(served.印章.日期),
  });

  return [
    [asked.原件, askedPaper],
    [test.原件, testPaper],
    [served.原件, servedPaper],
  ];
}
