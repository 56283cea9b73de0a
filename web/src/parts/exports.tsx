// Takes what is shown along: as a sheet that spreadsheets open, or as a picture.
import { Button } from 'react-aria-components';
import { useWords } from '../settings.tsx';
import { type Cell, csvOf } from './csv.ts';

export function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

function saveSheet(rows: readonly (readonly Cell[])[], name: string): void {
  // The mark tells spreadsheets that it is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  save(url, `${name}.csv`);
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

interface ExportsProps {
  readonly name: string;
  readonly rows: () => readonly (readonly Cell[])[];
  readonly picture?: () => string | undefined;
}

export function Exports({ name, rows, picture }: ExportsProps) {
  const t = useWords();
  return (
    <>
      <Button className="button button-small" onPress={() => saveSheet(rows(), name)}>
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
