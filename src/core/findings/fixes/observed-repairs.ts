import type { Observation } from '../../model/reading.js';
import type { Fix } from '../finding.js';
import type { Subject } from '../subject.js';
import { agreeFields, dropField } from './observed/agree.js';
import { closeFrontMatter } from './observed/close-front-matter.js';
import { markLines } from './observed/mark-lines.js';
import { mergeSections } from './observed/merge-sections.js';
import { useNearestOwner } from './observed/nearest-owner.js';
import { raiseHeading } from './observed/raise-heading.js';
import { renameHeading } from './observed/rename-heading.js';
import { dropRepeatedKey } from './observed/repeated-key.js';
import { mergeColumns, removeEmptyColumn } from './observed/table-columns.js';
import { quoteWhole, repairYaml } from './observed/yaml-slips.js';

/** Repairs of what the reader noticed. */
export function observedRepairs(seen: Observation, subject: Subject): readonly Fix[] {
  const repair = repairs[`${seen.code}/${seen.problem}`];
  return repair?.(seen, subject) ?? [];
}

type Repair = (seen: Observation, subject: Subject) => readonly Fix[];

const repairs: Readonly<Record<string, Repair | undefined>> = {
  'META-013/default': dropField,
  'META-013/field': agreeFields,
  'SEC-003/default': mergeSections,
  'SEC-005/default': renameHeading,
  'SEC-006/default': raiseHeading,
  'TBL-003/default': removeEmptyColumn,
  'TBL-004/default': mergeColumns,
  'TBL-005/default': useNearestOwner,
  'YAML-001/alias': repairYaml,
  'YAML-001/colon': repairYaml,
  'YAML-001/comment': quoteWhole,
  'YAML-001/duplicate-key': dropRepeatedKey,
  'YAML-001/front-matter': (_, subject) => closeFrontMatter(subject.source.text, subject),
  'YAML-001/synonym': dropRepeatedKey,
  'YAML-001/hard-space': repairYaml,
  'YAML-001/list': markLines,
  'YAML-001/space': repairYaml,
  'YAML-001/syntax': repairYaml,
  'YAML-001/tab': repairYaml,
  'YAML-001/tag': repairYaml,
};
