// Evidence in the language: what each file is and where to fetch it; and the way files come in and go out over HTTP.
import { encodeGlobalID } from '@pothos/plugin-relay';
import { demand } from '../../core/refusal.ts';
import { act } from '../../graph/act.ts';
import type { Attachments } from '../../graph/attachments.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import type { Files } from '../../store/files.ts';
import { Assessment } from '../assessment/schema.ts';
import { may } from './card.ts';
import { mostBytes } from './rules.ts';
import { download, keep, remove } from './store.ts';

const path = '/evidence';
const typename = 'AssessmentEvidence';
const idOf = (id: number): string => encodeGlobalID(typename, id);

const Evidence = builder.prismaNode('AssessmentEvidence', {
  id: { field: 'id' },
  nullable: true,
  description: `A file that shows what an assessment says (评估佐证材料). It is sent by POST ${path}?assessment=<id>&item=<id>&name=<file name>, with the file as the body and the token as for everything else; the item may be left out.`,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the file is called (文件名).' }),
    mediaType: t.exposeString('mediaType', { description: 'What it is, by its content (文件类型).' }),
    bytes: t.exposeInt('bytes', { description: 'How large it is, in bytes (文件大小).' }),
    sha256: t.exposeString('sha256', { description: 'The fingerprint of its content (SHA-256 校验值).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was added (上传时间).' }),
    path: t.string({
      description: 'Where to fetch it (下载路径), with the same token.',
      resolve: ({ id }) => `${path}/${encodeURIComponent(idOf(id))}`,
    }),
  }),
});

const inOrder = { orderBy: { id: 'asc' as const } };

builder.prismaObjectFields('Assessment', (t) => ({
  evidence: t.relation('evidence', {
    type: Evidence,
    description: 'All the files that show what it says (佐证材料), oldest first.',
    query: inOrder,
  }),
}));

builder.prismaObjectFields('AssessmentItem', (t) => ({
  evidence: t.relation('evidence', {
    type: Evidence,
    description: 'The files that show what is said of this item (佐证材料), oldest first.',
    query: inOrder,
  }),
}));

const RemoveEvidenceInput = builder.inputType('RemoveEvidenceInput', {
  description: 'A file to take back (删除佐证材料).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The file (佐证材料).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  removeEvidence: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.remove,
    description:
      'Takes a file back (删除佐证材料), until the assessment is submitted or after it was sent back.',
    args: { input: t.arg({ type: RemoveEvidenceInput, required: true, description: 'Which (文件).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'removeEvidence', target: 'Assessment', input }, (db, viewer) =>
        remove(db, viewer.scope.write, numberOf(typename, input.id, 'id')),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));

/** One text of an address. Refuses with INVALID what is there twice, or missing. */
function textOf(value: unknown, field: string): string {
  demand(typeof value === 'string' && value !== '', `Say ${field} once in the address`, field);
  return value;
}

/** Evidence over HTTP, out of a file store. */
export const evidenceIn = (files: Files): Attachments => ({
  path,
  most: mostBytes,
  sender: may.add,
  receive: async (ctx, { bytes, query, idempotencyKey }) => {
    const item = query['item'] === undefined ? null : textOf(query['item'], 'item');
    const { id, name, mediaType, ...kept } = await keep(ctx, files, {
      assessmentId: numberOf('Assessment', textOf(query['assessment'], 'assessment'), 'assessment'),
      itemId: numberOrNull('AssessmentItem', item, 'item'),
      name: textOf(query['name'], 'name'),
      ...{ bytes, idempotencyKey },
    });
    return { id: idOf(id), name, mediaType, bytes: kept.bytes, sha256: kept.sha256 };
  },
  find: (ctx, id) => download(ctx, files, numberOf(typename, id, 'id')),
});
