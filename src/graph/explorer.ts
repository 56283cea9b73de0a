// The page for people who explore the language (GraphiQL), whole in one file, so that it works offline.

/** The page with these queries as tabs. */
export async function explorerPage(queries: readonly string[]): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = {
    title: 'Renda 人大',
    defaultTabs: queries.map((query) => ({ query, headers: '{ "Authorization": "Bearer " }' })),
    shouldPersistHeaders: true,
  };
  return renderGraphiQL(options);
}
