// The nouns in reading order: each may import those above it.
import type { Card } from '../graph/card.ts';
import { card as division } from './division/card.ts';
import './division/schema.ts';
import { card as account } from './account/card.ts';
import './account/schema.ts';
import { card as ownSeat } from './ownSeat/card.ts';
import './ownSeat/schema.ts';
import { card as audit } from './audit/card.ts';
import './audit/schema.ts';
import { card as congress } from './congress/card.ts';
import './congress/schema.ts';
import { card as term } from './term/card.ts';
import './term/schema.ts';
import { card as deputy } from './deputy/card.ts';
import './deputy/schema.ts';
import { card as mandate } from './mandate/card.ts';
import './mandate/schema.ts';
import { card as election } from './election/card.ts';
import './election/schema.ts';
import { card as contact } from './contact/card.ts';
import './contact/schema.ts';
import { card as byElection } from './byElection/card.ts';
import './byElection/schema.ts';
import { card as serving } from './serving/card.ts';
import './serving/schema.ts';
import { card as group } from './group/card.ts';
import './group/schema.ts';
import { card as membership } from './membership/card.ts';
import './membership/schema.ts';
import { card as station } from './station/card.ts';
import './station/schema.ts';
import { card as opening } from './opening/card.ts';
import './opening/schema.ts';
import { card as demonstration } from './demonstration/card.ts';
import './demonstration/schema.ts';
import { card as assignment } from './assignment/card.ts';
import './assignment/schema.ts';
import { card as signboard } from './signboard/card.ts';
import './signboard/schema.ts';
import { card as stationMoves } from './stationMoves/card.ts';
import './stationMoves/schema.ts';
import { card as opinion } from './opinion/card.ts';
import './opinion/schema.ts';
import { card as intake } from './intake/card.ts';
import './intake/schema.ts';
import { card as handling } from './handling/card.ts';
import './handling/schema.ts';
import { card as message } from './message/card.ts';
import './message/schema.ts';
import { card as messageLeaving } from './messageLeaving/card.ts';
import './messageLeaving/schema.ts';
import { card as messageModerating } from './messageModerating/card.ts';
import './messageModerating/schema.ts';
import { card as activity } from './activity/card.ts';
import './activity/schema.ts';
import { card as attendance } from './attendance/card.ts';
import './attendance/schema.ts';
import { card as recording } from './recording/card.ts';
import './recording/schema.ts';
import { card as nil } from './nil/card.ts';
import './nil/schema.ts';
import { card as standardItem } from './standardItem/card.ts';
import './standardItem/schema.ts';
import { card as standard } from './standard/card.ts';
import './standard/schema.ts';
import { card as standardInForce } from './standardInForce/card.ts';
import './standardInForce/schema.ts';
import { card as standardDrafting } from './standardDrafting/card.ts';
import './standardDrafting/schema.ts';
import { card as standardPublishing } from './standardPublishing/card.ts';
import './standardPublishing/schema.ts';
import { card as assessment } from './assessment/card.ts';
import './assessment/schema.ts';
import { card as assessmentList } from './assessmentList/card.ts';
import './assessmentList/schema.ts';
import { card as assessmentEvidence } from './assessmentEvidence/card.ts';
import './assessmentEvidence/schema.ts';
import { card as frequency } from './frequency/card.ts';
import { card as assessing } from './assessing/card.ts';
import './assessing/schema.ts';
import { card as submitting } from './submitting/card.ts';
import './submitting/schema.ts';
import { card as verifying } from './verifying/card.ts';
import './verifying/schema.ts';
import { card as assessmentMoves } from './assessmentMoves/card.ts';
import './assessmentMoves/schema.ts';
import { card as dutyRecord } from './dutyRecord/card.ts';
import './dutyRecord/schema.ts';
import { card as appeal } from './appeal/card.ts';
import './appeal/schema.ts';
import { card as appealList } from './appealList/card.ts';
import './appealList/schema.ts';
import { card as ruleItem } from './ruleItem/card.ts';
import './ruleItem/schema.ts';
import { card as ruleGrade } from './ruleGrade/card.ts';
import './ruleGrade/schema.ts';
import { card as ruleConsequence } from './ruleConsequence/card.ts';
import './ruleConsequence/schema.ts';
import { card as ruleSet } from './ruleSet/card.ts';
import './ruleSet/schema.ts';
import { card as ruleSetInForce } from './ruleSetInForce/card.ts';
import './ruleSetInForce/schema.ts';
import { card as dutyDeclaring } from './dutyDeclaring/card.ts';
import './dutyDeclaring/schema.ts';
import { card as dutyReviewing } from './dutyReviewing/card.ts';
import './dutyReviewing/schema.ts';
import { card as appraisal } from './appraisal/card.ts';
import './appraisal/schema.ts';
import { card as appraisalGiving } from './appraisalGiving/card.ts';
import './appraisalGiving/schema.ts';
import { card as appraisalList } from './appraisalList/card.ts';
import './appraisalList/schema.ts';
import { card as ruleDrafting } from './ruleDrafting/card.ts';
import './ruleDrafting/schema.ts';
import { card as rulePublishing } from './rulePublishing/card.ts';
import './rulePublishing/schema.ts';
import { card as exemption } from './exemption/card.ts';
import './exemption/schema.ts';
import { card as rescoring } from './rescoring/card.ts';
import { card as score } from './score/card.ts';
import './score/schema.ts';
import { card as scoreYear } from './scoreYear/card.ts';
import './scoreYear/schema.ts';
import { card as scoreLedger } from './scoreLedger/card.ts';
import './scoreLedger/schema.ts';
import { card as entryAppeal } from './entryAppeal/card.ts';
import './entryAppeal/schema.ts';
import { card as appealing } from './appealing/card.ts';
import './appealing/schema.ts';
import { card as scoreBoard } from './scoreBoard/card.ts';
import './scoreBoard/schema.ts';
import { card as scoreConsequence } from './scoreConsequence/card.ts';
import './scoreConsequence/schema.ts';
import { card as scoreExempt } from './scoreExempt/card.ts';
import './scoreExempt/schema.ts';
import { card as scoreDelegation } from './scoreDelegation/card.ts';
import './scoreDelegation/schema.ts';
import { card as scoreComparison } from './scoreComparison/card.ts';
import './scoreComparison/schema.ts';
import { card as scoreTrial } from './scoreTrial/card.ts';
import './scoreTrial/schema.ts';
import { card as tally } from './tally/card.ts';
import './tally/schema.ts';
import { card as rollup } from './rollup/card.ts';
import './rollup/schema.ts';
import { card as breakdown } from './breakdown/card.ts';
import './breakdown/schema.ts';
import { card as ranking } from './ranking/card.ts';
import './ranking/schema.ts';
import { card as stationUse } from './stationUse/card.ts';
import './stationUse/schema.ts';
import { card as stationGroup } from './stationGroup/card.ts';
import './stationGroup/schema.ts';
import { card as stationList } from './stationList/card.ts';
import './stationList/schema.ts';
import { card as comparison } from './comparison/card.ts';
import './comparison/schema.ts';
import { card as siblings } from './siblings/card.ts';
import './siblings/schema.ts';
import { card as village } from './village/card.ts';
import './village/schema.ts';
import { card as stationCoverage } from './stationCoverage/card.ts';
import './stationCoverage/schema.ts';
import { card as coverage } from './coverage/card.ts';
import './coverage/schema.ts';
import { card as evidence } from './evidence/card.ts';
import './evidence/schema.ts';
import { card as declared } from './declared/card.ts';
import './declared/schema.ts';

/** Every noun's card, in order. */
export const cards: readonly Card[] = [
  ...[division, account, ownSeat, audit, congress, term, deputy, mandate, election, contact, byElection],
  ...[serving, group, membership, station, opening, demonstration, assignment, signboard, stationMoves],
  ...[opinion, intake, handling, message, messageLeaving, messageModerating],
  ...[activity, attendance, recording, nil, standardItem, standard, standardInForce, standardDrafting],
  ...[standardPublishing, assessment, assessmentList, assessmentEvidence, frequency, assessing],
  ...[submitting, verifying, assessmentMoves, dutyRecord, appeal, appealList, ruleItem, ruleGrade],
  ...[ruleConsequence, ruleSet, ruleSetInForce],
  ...[
    dutyDeclaring,
    dutyReviewing,
    appraisal,
    appraisalGiving,
    appraisalList,
    ruleDrafting,
    rulePublishing,
    exemption,
    rescoring,
  ],
  ...[score, scoreYear, scoreLedger, entryAppeal, appealing, scoreBoard, scoreConsequence, scoreExempt],
  ...[scoreDelegation, scoreComparison, scoreTrial, tally, rollup, breakdown],
  ...[ranking, stationUse, stationGroup, stationList, comparison, siblings, village, stationCoverage],
  ...[coverage, evidence, declared],
];
