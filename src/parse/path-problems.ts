import { defineProblems } from './define-problems.ts';

/** What can be wrong with the files that a record names. */
export const pathProblems = defineProblems({
  'S-path-leaves': {
    level: 'error',
    says: { zh: '文件路径走出了案件文件夹', en: 'The path leaves the case folder' },
    remedy: {
      zh: '把文件复制进案件文件夹，从案件文件夹写起，如 media/现场01.jpg',
      en: 'Copy the file into the case folder and name it from there, such as media/现场01.jpg',
    },
  },
  'S-path-backslash': {
    level: 'error',
    says: { zh: '文件路径里用了反斜杠“\\”', en: 'The path holds a backslash' },
    remedy: { zh: '改成“/”，如 media/现场01.jpg', en: 'Write “/” instead, such as media/现场01.jpg' },
  },
  'S-path-form': {
    level: 'error',
    says: { zh: '文件路径里有多余的“.”“/”或者首尾空格', en: 'The path holds a superfluous “.”, “/” or space' },
    remedy: { zh: '从案件文件夹写起，如 media/现场01.jpg', en: 'Name the file from the case folder, such as media/现场01.jpg' },
  },
  'S-path-missing': {
    level: 'error',
    says: { zh: '没有这个文件', en: 'There is no such file' },
    remedy: { zh: '核对路径和文件名，或者把文件放进来', en: 'Check the path and the name, or put the file there' },
  },
  'S-path-link': {
    level: 'error',
    says: { zh: '这里指的是链接（快捷方式），不是文件本身', en: 'This names a link, not the file itself' },
    remedy: { zh: '把文件本身复制到这里，删去链接', en: 'Copy the file itself to this place and delete the link' },
  },
  'S-path-folder': {
    level: 'error',
    says: { zh: '这里指的是文件夹，不是文件', en: 'This names a folder, not a file' },
    remedy: { zh: '写到文件为止，如 media/现场01.jpg', en: 'Name the file, such as media/现场01.jpg' },
  },
  'S-path-device': {
    level: 'error',
    says: { zh: '这里指的是管道或者设备，不是文件', en: 'This names a pipe or a device, not a file' },
    remedy: { zh: '删去它，把文件放到这里', en: 'Remove it and put the file there' },
  },
  'S-path-empty': {
    level: 'error',
    says: { zh: '文件是空的（0 字节）', en: 'The file is empty (0 bytes)' },
    remedy: { zh: '从设备重新复制', en: 'Copy it from the device again' },
  },
  'S-path-place': {
    level: 'error',
    says: {
      zh: '文件不在 media 或者 scans 里，印不出来，也不会归档',
      en: 'The file stands neither in media/ nor in scans/: it is not printed, and not archived',
    },
    remedy: {
      zh: '音像放进 media，扫描件、签名和印章的图像放进 scans，再改这里的路径；有台账的，用 dossier intake 接收',
      en: 'Move recordings and photos to media/, scans and images of signatures and seals to scans/, and name them there; with a ledger, take them in with dossier intake',
    },
  },
  'S-path-type': {
    level: 'error',
    says: { zh: '文件的内容与扩展名不符', en: 'The content of the file is not what its extension says' },
    remedy: {
      zh: '从设备重新复制；确实是另一种格式的，改正扩展名；台账里有的文件不要改名，用 dossier intake --replaces 换成扩展名正确的一份',
      en: 'Copy it from the device again; where it is of another type, correct the extension; do not rename what is in the ledger, but replace it with dossier intake --replaces',
    },
  },
  'S-path-unknown': {
    level: 'error',
    says: { zh: '认不出文件的格式', en: 'The type of the file is not known' },
    remedy: {
      zh: '换成通用的格式：照片 JPEG、PNG，录像 MP4，录音 MP3、M4A、WAV，扫描件 PDF、TIFF',
      en: 'Use a common type: JPEG or PNG photos, MP4 video, MP3, M4A or WAV sound, PDF or TIFF scans',
    },
  },
  'S-path-heic': {
    level: 'error',
    says: {
      zh: '这是 HEIC 照片（手机的格式），案卷里印不出来',
      en: 'This is a HEIC photo, as phones make them, which the volume cannot print',
    },
    remedy: {
      zh: '原文件留着，在音像资料里写成 方式: 电子数据；另在手机或者电脑上存成 JPEG，用 dossier intake 接收，印这一份（以后拍照，把手机相机的格式设成“兼容性最佳”，即 JPEG）',
      en: 'Keep the file and describe it with 方式: 电子数据; save it as JPEG too and take that in with dossier intake, to be printed (set the camera to JPEG from now on)',
    },
  },
  'S-path-use': {
    level: 'error',
    says: { zh: '这种格式的文件不能用在这里', en: 'A file of this type cannot be used here' },
    remedy: {
      zh: '扫描件用 PDF、JPEG、PNG、TIFF；签名、印章的图像用 PNG、JPEG；音像用照片、录音、录像文件',
      en: 'Scans are PDF, JPEG, PNG or TIFF, images of seals and signatures PNG or JPEG, media photos, sound or video',
    },
  },
  'S-path-twice': {
    level: 'error',
    says: { zh: '同一个文件在音像资料里写了两次', en: 'The same file is described twice among the media' },
    remedy: { zh: '留下一处，删去另一处', en: 'Keep one description and delete the other' },
  },
});
