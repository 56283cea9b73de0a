// Takes what is shown along: as a sheet that spreadsheets open, or as a picture.
import { Button } from 'react-aria-components';
import { useWords } from '../settings.tsx';
import { type Cell, csvOf } from './csv.ts';
import { save } from './save.ts';

type Rows = readonly (readonly Cell[])[];

function saveSheet(rows: Rows, name: string): void {
  // The mark tells spreadsheets that it is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  save(url, `${name}.csv`);
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

interface ExportsProps {
  readonly name: string;
  /** All that belongs on the sheet; null where that could not be read. */
  readonly rows: () => Rows | Promise<Rows | null>;
  readonly picture?: () => string | undefined;
}

export function Exports({ name, rows, picture }: ExportsProps) {
  const t = useWords();
  const saveRows = async () => {
    const all = await rows();
    if (all) saveSheet(all, name);
  };
  return (
    <>
      <Button className="button button-small" onPress={() => void saveRows()}>
        {t.dashboard.csv}
      </Button>
      {picture && (
        <Button
          className="button button-small"
          onPress={() => {
            const url = picture();
            if (url !== undefined) save(url, `${name}.png`);
          }}
        >
          {t.dashboard.png}
        </Button>
      )}
    </>
  );
}
