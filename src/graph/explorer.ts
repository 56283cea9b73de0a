// The page for people who explore the language (GraphiQL), whole in one file, so that it works offline.

export interface Tab {
  readonly query: string;
  /** Sent with the query, so that it can be run at once. */
  readonly token?: string | undefined;
}

/** The page with these queries as tabs. */
export async function explorerPage(tabs: readonly Tab[]): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = {
    title: 'Renda 人大',
    defaultTabs: tabs.map(({ query, token }) => ({
      query,
      ...(token === undefined
        ? {}
        : { headers: JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2) }),
    })),
    shouldPersistHeaders: true,
  };
  return renderGraphiQL(options);
}
