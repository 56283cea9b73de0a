// The steps that a viewer may take with a station now, and whether one may be opened.
import { builder } from '../../graph/builder.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from '../station/card.ts';
import { mayCorrect, mayTake } from './rules.ts';

builder.prismaObjectFields('Station', (t) => ({
  mayCorrect: t.boolean({
    description: 'Whether you may correct what is on record of it (可否更正家站信息): correctStation.',
    resolve: (station, _args, ctx) => mayCorrect(station, ctx.viewer),
  }),
  mayClose: t.boolean({
    description: 'Whether you may close it now (可否撤站): closeStation.',
    resolve: (station, _args, ctx) => mayTake('close', station, ctx.viewer),
  }),
  mayRenewCode: t.boolean({
    description: 'Whether you may give it another code now (可否更换公示码): renewStationCode.',
    resolve: (station, _args, ctx) => mayTake('renewCode', station, ctx.viewer),
  }),
  mayPost: t.boolean({
    description: 'Whether you may put up a notice at it now (可否发布公示内容): postNotice.',
    resolve: (station, _args, ctx) => mayTake('post', station, ctx.viewer),
  }),
}));

builder.prismaObjectField('Division', 'mayOpenStation', (t) =>
  t.boolean({
    description: 'Whether you may open stations of this division (可否建站): openStation.',
    resolve: ({ place }, _args, ctx) => mayAt(may.open, ctx.viewer, place),
  }),
);
