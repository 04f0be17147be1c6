// The papers of examples/levy-requisition that exist as scans.
import { chinese, paper, readRecord, signature } from './scans.mjs';

const span = (value, n) => ({ text: value, span: n });
const lines = (text) => text.split('\n').map((t) => `<p>${t}</p>`);
const written = (text, hand) => `<span style="font-family:Hand${hand};font-size:21px;color:#16224f;white-space:nowrap">${text}</span>`;

/** Gives [file, html] for each scan of the case in `folder`. */
export function requisitionPapers(folder) {
  const record = (name) => readRecord(`${folder}/records/${name}.yaml`);
  const facts = readRecord(`${folder}/case.yaml`);
  const party = facts.当事人.单位;
  const head = party.法定代表人;
  const [a, b] = facts.执法人员;
  const both = `${signature(a.姓名)}　${signature(b.姓名)}`;

  const log = record('07-书证-行车日志');
  const trips = [
    ['1月20日', '15:05', '金州站—示例体育馆', 45, '178866', ''],
    ['1月20日', '16:12', '金州站—示例中学', 44, '178889', ''],
    ['1月20日', '17:20', '金州站—海湾宾馆', 43, '178915', ''],
    ['1月20日', '18:24', '金州站—示例体育馆', 45, '178944', '18:40 入口坡道侧滑，右前角碰路桩'],
    ['1月21日', '7:20', '示例体育馆—金州站', 45, '178968', ''],
    ['1月21日', '9:35', '海湾宾馆—金州站', 41, '178992', '10:50 送完'],
  ];
  const logPaper = paper({
    title: '征用车辆行车日志',
    number: facts.案号,
    rows: [
      ['车辆号牌', '辽BZ0G03', '驾驶员', '佟海'],
      ['交接里程', '178864千米', '返还里程', '179010千米'],
      ['随车人员', `${b.姓名}（执法证号 ${b.执法证号}）`, '用途', '转运滞留旅客'],
    ],
    text: [
      `<table style="margin-top:10px"><tr><td class="label">日期</td><td class="label">发车</td><td>起讫点</td><td class="label">人数</td><td>里程</td><td>记事</td></tr>${trips.map((t) => `<tr>${t.map((c) => `<td>${written(c, 1)}</td>`).join('')}</tr>`).join('')}</table>`,
      '<p style="margin-top:10px">说明：本页为辽BZ0G03的日志，其余三辆车各一页，内容附后。</p>',
    ],
    sign: [
      `驾驶员签名：${signature('佟海')}`,
      `当事人签名：${signature(head)}　${chinese(log.签名[0].时间)}`,
      `执法人员签名：${both}　${chinese(log.签名[1].时间)}`,
    ],
  });

  const back = record('12-征用返还补偿记录');
  const backPaper = paper({
    title: '征用返还补偿记录',
    number: facts.案号,
    rows: [
      ['单位', party.名称, '法定代表人', head],
      ['地址', party.地址, '联系电话', party.电话],
      ['返还时间', chinese(back.返还时间), '补偿金额', '16,760.00元（壹万陆仟柒佰陆拾元整）'],
      ['毁损、灭失情况', span(back.毁损情况, 3)],
    ],
    text: [
      `<table style="margin-top:10px"><tr><td class="label">序号</td><td>名称</td><td>规格</td><td class="label">数量</td><td>状态</td></tr>${back.返还物.map((o, i) => `<tr><td class="label">${i + 1}</td><td>${o.名称}</td><td>${o.规格}</td><td class="label">${o.数量}</td><td>${o.状态}</td></tr>`).join('')}</table>`,
      '<p style="text-indent:0;margin-top:10px"><b>补偿说明</b></p>',
      ...lines(back.补偿说明),
    ],
    sign: [`当事人签名：${signature(head)}　${chinese(back.签名[0].时间)}`, `执法人员签名：${both}　${chinese(back.签名[2].时间)}`],
    seal: true,
    organ: party.名称,
    date: chinese(back.日期),
  });

  return [
    [log.原件, logPaper],
    [back.原件, backPaper],
  ];
}
