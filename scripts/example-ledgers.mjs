// The handing over of files in examples whose ledger tells more than their records do: who brought what from which device, when it was
// written there (`written`), when its recording ended (`ended`), and when it was taken in (`at`). `cut`: without its last page.
const camera = '海岚 DC-200 数码相机';
const recorder = '执法记录仪 DSJ-H5';
const handset = { by: '蒋雯', device: `${camera}（编号JPJT-C03）` };
const copier = { by: '蒋雯', device: '扫描仪（编号JPJT-S02）' };
const inspected = { by: '孙佳慧', device: `${camera}（编号JPJT-C06）` };
const site = 'scans/现场笔录.pdf';

export const ledgerStories = {
  'complaint-not-taken-up': {
    handed: [
      {
        path: 'media/01-举报电话录音.m4a',
        by: '蒋雯',
        device: '举报电话录音系统（编号JPJT-T01）',
        written: '2026-03-16 08:58:40',
        ended: '2026-03-16 08:52:28',
        at: '2026-03-16 10:20:12',
      },
      {
        path: 'media/02-现场核查录像.mp4',
        by: '彭博',
        device: `${recorder}（编号JPJT-035）`,
        written: '2026-03-18 07:05:30',
        ended: '2026-03-18 07:05:30',
        at: '2026-03-18 09:38:05',
      },
      { path: 'media/03-停靠点全景.jpg', ...handset, written: '2026-03-18 07:06:15', at: '2026-03-18 09:40:21' },
      { path: 'media/04-车头号牌.jpg', ...handset, written: '2026-03-18 07:08:40', at: '2026-03-18 09:40:22' },
      { path: 'media/05-行驶证和工作证.jpg', ...handset, written: '2026-03-18 07:15:22', at: '2026-03-18 09:40:22' },
      { path: site, ...copier, written: '2026-03-18 10:02:10', at: '2026-03-18 10:05:44', cut: true },
      {
        path: site,
        ...copier,
        written: '2026-03-18 15:20:36',
        at: '2026-03-18 15:24:03',
        more: ['--replaces', site, '--reason', '第一次扫描漏了第2页（签名页），重新扫描全部2页'],
      },
      {
        path: 'media/07-班车行车轨迹.csv',
        by: '蒋雯',
        device: '本单位专用U盘（编号JPJT-U03）',
        written: '2026-03-19 10:32:10',
        at: '2026-03-19 15:10:26',
        more: ['--data'],
      },
      {
        path: 'media/06-电话告知录音.m4a',
        by: '蒋雯',
        device: '办公电话录音系统（编号JPJT-T02）',
        written: '2026-03-24 09:34:50',
        ended: '2026-03-24 09:30:25',
        at: '2026-03-24 11:05:31',
      },
      { path: 'scans/付邮凭证.jpg', ...copier, written: '2026-03-27 09:12:08', at: '2026-03-27 09:15:47' },
    ],
    frames: { at: '2026-03-27 14:20:30', by: '孙佳慧' },
  },
  'inspection-rectify': {
    handed: [
      { path: 'media/02-经营场所.jpg', ...inspected, written: '2026-05-12 09:33:14', at: '2026-05-12 15:20:14' },
      { path: 'media/03-维修车间.jpg', ...inspected, written: '2026-05-12 09:41:50', at: '2026-05-12 15:20:14' },
      { path: 'media/04-执照和维修台账.jpg', ...inspected, written: '2026-05-12 09:55:36', at: '2026-05-12 15:20:14' },
      {
        path: 'scans/检查记录.pdf',
        by: '孙佳慧',
        device: '扫描仪（编号JPJT-S01）',
        written: '2026-05-12 16:08:02',
        at: '2026-05-12 16:10:40',
      },
      {
        path: 'media/01-检查录像.mp4',
        by: '孙佳慧',
        device: `${recorder}（编号JPJT-024）`,
        written: '2026-05-12 09:30:29',
        ended: '2026-05-12 09:30:29',
        at: '2026-05-13 11:05:22',
      },
      { path: 'media/05-备案回执.jpg', ...inspected, written: '2026-05-27 10:12:20', at: '2026-05-27 14:30:09' },
      { path: 'media/06-备案公示.jpg', ...inspected, written: '2026-05-27 10:18:05', at: '2026-05-27 14:30:09' },
    ],
    frames: { at: '2026-05-27 14:36:20', by: '孙佳慧' },
  },
};
