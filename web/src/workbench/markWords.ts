// The words of marks in the language of the page: read with the workbench, and not with every page.
import { useSettings } from '../settings.tsx';
import { enMarks } from '../words/enMarks.ts';
import { zhMarks } from '../words/zhMarks.ts';

export const useMarkWords = () => (useSettings().language === 'en' ? enMarks : zhMarks).marks;
