import { t, type TextKey } from '../text/text';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const NAMES: Readonly<Record<string, TextKey>> = {
  'application/pdf': 'fileType.pdf',
  'application/msword': 'fileType.word',
  [`${OFFICE}.wordprocessingml.document`]: 'fileType.word',
  'application/vnd.ms-excel': 'fileType.sheet',
  [`${OFFICE}.spreadsheetml.sheet`]: 'fileType.sheet',
  'application/vnd.ms-powerpoint': 'fileType.slides',
  [`${OFFICE}.presentationml.presentation`]: 'fileType.slides',
  'message/rfc822': 'fileType.mail',
  'application/vnd.ms-outlook': 'fileType.mail',
  'application/zip': 'fileType.archive',
  'application/x-7z-compressed': 'fileType.archive',
  'application/x-rar-compressed': 'fileType.archive',
};

const FAMILIES: Readonly<Record<string, TextKey>> = {
  image: 'fileType.image',
  audio: 'fileType.audio',
  video: 'fileType.video',
  text: 'fileType.text',
};

/** What a type is called by people; what nobody knows keeps its technical name. */
export function fileType(type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  const [bare = ''] = type.split(';');
  const name = NAMES[bare] ?? FAMILIES[bare.split('/')[0] ?? ''];
  return name === undefined ? bare : t(name);
}
