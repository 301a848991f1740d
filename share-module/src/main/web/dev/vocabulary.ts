import { readFileSync } from 'node:fs';

const MESSAGES = '../../../../platform-module/src/main/resources/alfresco/module/bingbi-platform/messages';

/** The platform module's own labels, so that the pretended server cannot drift from the real one. */
export function vocabulary(language: string) {
  const labels = properties(`bingbi-model${language.startsWith('en') ? '_en' : ''}.properties`);
  const texts = properties('bingbi-regulation.properties');
  const list = (constraint: string) => {
    const prefix = `listconstraint.bb_${constraint}.`;
    return Object.entries(labels)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, label]) => {
        const value = key.slice(prefix.length);
        return { value, label, text: texts[value] };
      });
  };
  return {
    language,
    organisationName: '如东县人民检察院',
    interventionKinds: list('interventionKind'),
    interventionManners: list('interventionManner'),
    behaviours: list('behaviour'),
    intervenerCategories: list('intervenerCategory'),
    serviceStatuses: list('serviceStatus'),
    behindRelations: list('behindRelation'),
    evidenceKinds: list('evidenceKind'),
    evidenceForms: list('evidenceForm'),
    reportOptions: list('reportOption'),
    dossierStatuses: list('dossierStatus'),
    stepRoles: list('stepRole'),
    trailActs: list('trailAct'),
    departments: [
      { value: '01', label: '第一检察部' },
      { value: '02', label: '第二检察部' },
    ],
    limits: { line: 500, passage: 100000, uploadBytes: 4 * 1024 ** 3, files: 200 },
  };
}

function properties(name: string): Record<string, string> {
  const lines = readFileSync(`${MESSAGES}/${name}`, 'utf8').split('\n');
  const pairs = lines.filter((line) => /^[^#\s][^=]*=/.test(line)).map((line) => line.split('='));
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.trim(), value.join('=').trim()]));
}
