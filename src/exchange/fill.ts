// What a database has when it is first opened: the tree, what places published, their lists and rules, and the demo.
import type { Settings } from '../store/settings.ts';
import { loadAssessments } from './demo/loadAssessments.ts';
import { loadDemo } from './demo/loadDemo.ts';
import { loadPublished } from './loadPublished.ts';
import { loadScoring } from './loadScoring.ts';
import { loadStandards } from './loadStandards.ts';
import { loadTree, settle } from './loadTree.ts';

/**
 * Loads what an empty database lacks, and adds it up.
 * @param ownerUrl a login that may take the import role
 * @param settings whether the demo is loaded
 * @param say told what came in
 */
export async function fill(
  ownerUrl: string,
  settings: Pick<Settings, 'demo'>,
  say: (line: string) => void,
): Promise<void> {
  const divisions = await loadTree(ownerUrl);
  if (divisions > 0) say(`  ${divisions} divisions loaded (行政区划)`);
  const figures = await loadPublished(ownerUrl);
  if (figures > 0) say(`  ${figures} published figures loaded (公开数据)`);
  const demo = settings.demo ? (await loadDemo(ownerUrl, (line) => say(`  ${line}`))).rows : 0;
  if (demo > 0) say(`  ${demo} synthetic records loaded (演示数据)`);
  const standards = await loadStandards(ownerUrl, settings);
  if (standards > 0) say(`  ${standards} standards for stations loaded (建设标准)`);
  const assessments = settings.demo ? await loadAssessments(ownerUrl) : 0;
  if (assessments > 0) say(`  ${assessments} synthetic assessments loaded (演示评估)`);
  const schemes = await loadScoring(ownerUrl, settings);
  if (schemes > 0) say(`  ${schemes} sets of scoring rules loaded (履职积分办法)`);
  if (divisions + figures + demo + standards + assessments > 0) {
    say('  adding them up (汇总)');
    await settle(ownerUrl);
  }
}
