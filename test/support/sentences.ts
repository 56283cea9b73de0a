// Every sentence that the service may refuse with, found in its source: what stands there, with {} for what is put in.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** A sentence and where it stands; `holes` has for each of its holes the words that are written in the source. */
export interface Told {
  readonly sentence: string;
  readonly at: string;
  readonly holes: readonly (readonly string[])[];
}

type Callee = ts.SignatureDeclaration;

const root = resolve(import.meta.dirname, '../..');

/** The source alone, without the libraries: enough to know what a name stands for. */
function programOf(files: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    strict: true,
  };
  const host: ts.CompilerHost = {
    getSourceFile: (name, target) => {
      const text = files[name];
      return text === undefined ? undefined : ts.createSourceFile(name, text, target, true);
    },
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => files[name] !== undefined,
    readFile: (name) => files[name],
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const resolvedFileName = join(dirname(from), text);
        return text.startsWith('.') && files[resolvedFileName] !== undefined
          ? {
              resolvedModule: {
                resolvedFileName,
                extension: ts.Extension.Ts,
                isExternalLibraryImport: false,
              },
            }
          : { resolvedModule: undefined };
      }),
  };
  return ts.createProgram(Object.keys(files), options, host);
}

/** What an expression may say: {} for each hole, and of each hole the words that the source puts there. */
interface Said {
  readonly node: ts.Node;
  readonly text: string;
  readonly holes: readonly (readonly string[])[];
}

const product = (heads: readonly Said[], tails: readonly Said[]): Said[] =>
  heads.flatMap((head) =>
    tails.map((tail) => ({ ...head, text: head.text + tail.text, holes: [...head.holes, ...tail.holes] })),
  );

const different = (all: readonly Said[]): Said[] => [
  ...new Map(
    all.map((each) => [
      JSON.stringify([each.text, each.holes, each.node.pos, each.node.getSourceFile().fileName]),
      each,
    ]),
  ).values(),
];

export interface Found {
  readonly told: readonly Told[];
  /** Where something is told that the source does not say: what it is handed from elsewhere. */
  readonly unread: readonly string[];
}

/** Finds the sentences of some files, by name. */
export function sentencesIn(files: Readonly<Record<string, string>>): Found {
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName }) => files[fileName] !== undefined);
  const found = new Map<string, Told>();
  const unread: string[] = [];
  const calls = new Map<ts.Symbol, (ts.CallExpression | ts.NewExpression)[]>();
  const properties = new Map<ts.Node, ts.Expression[]>();
  /** What a function gave that is called by another name. */
  const given = new Map<ts.Symbol, ts.Symbol[]>();
  /** The parameters by which a function is called where it is handed on. */
  const passed = new Map<ts.Symbol, ts.Symbol[]>();
  const under = new Set<ts.Node>();
  const memory = new Map<ts.Node, readonly Said[] | null>();

  const symbolOf = (node: ts.Node): ts.Symbol | undefined => {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };

  const bare = (node: ts.Expression): ts.Expression =>
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node)
      ? bare(node.expression)
      : node;

  const each = (node: ts.Node, see: (node: ts.Node) => void): void => {
    see(node);
    node.forEachChild((child) => each(child, see));
  };

  for (const source of sources) {
    each(source, (node) => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
        const symbol = symbolOf(
          ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression,
        );
        if (symbol) calls.set(symbol, [...(calls.get(symbol) ?? []), node]);
      }
      if (ts.isCallExpression(node)) {
        for (const [at, argument] of node.arguments.entries()) {
          const handed = ts.isIdentifier(argument) ? symbolOf(argument) : undefined;
          const parameter = handed && parameterOf(node, at);
          if (handed && parameter) passed.set(handed, [...(passed.get(handed) ?? []), parameter]);
        }
      }
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isCallExpression(node.initializer)) {
        const [maker, made] = [symbolOf(node.initializer.expression), symbolOf(node.name)];
        if (maker && made) given.set(maker, [...(given.get(maker) ?? []), made]);
      }
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
        const whole = checker.getContextualType(node.parent);
        const declaration = whole?.getProperty(node.name.getText(source))?.valueDeclaration;
        const value = ts.isPropertyAssignment(node) ? node.initializer : node.name;
        if (declaration) properties.set(declaration, [...(properties.get(declaration) ?? []), value]);
      }
    });
  }

  function bodyOf(declaration: ts.Node | undefined): Callee | undefined {
    if (!declaration) return undefined;
    if (ts.isFunctionLike(declaration)) return declaration;
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) {
      const init = declaration.initializer && bare(declaration.initializer);
      return init && (ts.isArrowFunction(init) || ts.isFunctionExpression(init)) ? init : undefined;
    }
    return undefined;
  }

  function parameterOf(call: ts.CallExpression, at: number): ts.Symbol | undefined {
    const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
    const parameter = bodyOf(symbolOf(name)?.valueDeclaration)?.parameters[at];
    return parameter && symbolOf(parameter.name);
  }

  const symbolOfCallee = (callee: Callee): ts.Symbol | undefined => {
    const { parent } = callee;
    const named =
      'name' in callee && callee.name
        ? callee.name
        : ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
          ? parent.name
          : undefined;
    return named && symbolOf(named);
  };

  const returnsOf = (callee: Callee): ts.Expression[] => {
    const { body } = callee as { body?: ts.Node };
    if (!body) return [];
    if (!ts.isBlock(body)) return [body as ts.Expression];
    const all: ts.Expression[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) return;
      if (ts.isReturnStatement(node) && node.expression) all.push(node.expression);
      node.forEachChild(walk);
    };
    walk(body);
    return all;
  };

  const callsOf = (symbol: ts.Symbol): (ts.CallExpression | ts.NewExpression)[] => [
    ...(calls.get(symbol) ?? []),
    ...(passed.get(symbol) ?? []).flatMap((parameter) => calls.get(parameter) ?? []),
  ];

  /** The list whose entries a function is called with, where it is written into a call like list.flatMap(…). */
  const listOf = ({ parent }: Callee): ts.Expression[] =>
    ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)
      ? [parent.expression.expression]
      : [];

  /** What a parameter may hold: what its function's callers give. */
  const givenTo = (parameter: ts.ParameterDeclaration): ts.Expression[] => {
    const callee = parameter.parent;
    const at = callee.parameters.indexOf(parameter);
    const outer = ts.isArrowFunction(callee.parent) ? symbolOfCallee(callee.parent) : undefined;
    const names = [symbolOfCallee(callee) ?? [], (outer && given.get(outer)) ?? []].flat();
    const handed = names.flatMap(callsOf).flatMap((call) => call.arguments?.[at] ?? []);
    return [...handed, ...listOf(callee), ...(parameter.initializer ? [parameter.initializer] : [])];
  };

  /** The expressions that an expression may stand for. */
  const sourcesOf = (node: ts.Expression): ts.Expression[] => {
    const it = bare(node);
    if (ts.isConditionalExpression(it)) return [it.whenTrue, it.whenFalse];
    if (ts.isBinaryExpression(it)) {
      const { kind } = it.operatorToken;
      if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
        return [it.left, it.right];
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [it.right];
      return [];
    }
    if (ts.isObjectLiteralExpression(it)) {
      return it.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? [each.initializer] : []));
    }
    if (ts.isArrayLiteralExpression(it)) return [...it.elements];
    if (ts.isArrowFunction(it) || ts.isFunctionExpression(it)) return returnsOf(it);
    if (ts.isSpreadElement(it)) return [it.expression];
    if (ts.isCallExpression(it)) {
      const { expression } = it;
      if (ts.isElementAccessExpression(expression)) return [expression];
      const declaration = symbolOf(
        ts.isPropertyAccessExpression(expression) ? expression.name : expression,
      )?.valueDeclaration;
      const callee = bodyOf(declaration);
      if (callee) return returnsOf(callee);
      if (declaration && ts.isParameter(declaration)) return givenTo(declaration);
      if (!ts.isPropertyAccessExpression(expression)) return [];
      const [first] = it.arguments;
      const { text: method } = expression.name;
      if ((method === 'map' || method === 'flatMap') && first) return [first];
      return ['find', 'filter', 'get', 'at', 'join'].includes(method) ? [expression.expression] : [];
    }
    if (ts.isNewExpression(it)) return [...(it.arguments ?? [])];
    if (ts.isElementAccessExpression(it)) return [it.expression];
    if (ts.isIdentifier(it) || ts.isPropertyAccessExpression(it)) {
      const name = ts.isIdentifier(it) ? it : it.name;
      const declaration = symbolOf(name)?.valueDeclaration;
      if (declaration) return declared(declaration);
    }
    return [];
  };

  const declared = (declaration: ts.Node): ts.Expression[] => {
    if (ts.isVariableDeclaration(declaration)) {
      if (ts.isForOfStatement(declaration.parent.parent)) return [declaration.parent.parent.expression];
      return declaration.initializer ? [declaration.initializer] : [];
    }
    if (ts.isPropertyAssignment(declaration)) return [declaration.initializer];
    if (ts.isParameter(declaration)) return givenTo(declaration);
    if (ts.isPropertySignature(declaration)) return properties.get(declaration) ?? [];
    if (ts.isBindingElement(declaration)) {
      const pattern = declaration.parent;
      if (ts.isObjectBindingPattern(pattern)) {
        const whole = checker.getTypeAtLocation(pattern);
        const name = (declaration.propertyName ?? declaration.name).getText();
        const property = whole.getProperty(name)?.valueDeclaration;
        return property ? declared(property) : [];
      }
      const owner = pattern.parent;
      if (ts.isVariableDeclaration(owner)) return declared(owner);
      if (ts.isParameter(owner)) return givenTo(owner);
    }
    return [];
  };

  const once = <Result>(node: ts.Node, otherwise: Result, work: () => Result): Result => {
    if (under.has(node)) return otherwise;
    under.add(node);
    try {
      return work();
    } finally {
      under.delete(node);
    }
  };

  /** What an expression may say; null where that is not written in the source. */
  const told = (node: ts.Expression): readonly Said[] | null => {
    const it = bare(node);
    if (ts.isStringLiteralLike(it)) return [{ node: it, text: it.text, holes: [] }];
    if (ts.isTemplateExpression(it)) {
      const plain = (text: string): Said => ({ node: it, text, holes: [] });
      return it.templateSpans.reduce<readonly Said[]>(
        (heads, { expression, literal }) => product(product(heads, hole(expression)), [plain(literal.text)]),
        [plain(it.head.text)],
      );
    }
    const earlier = memory.get(it);
    if (earlier !== undefined) return earlier;
    const now = once(it, null, () => {
      const all = different(sourcesOf(it).flatMap((each) => told(each) ?? []));
      return all.length > 0 ? all : null;
    });
    if (!under.has(it)) memory.set(it, now);
    return now;
  };

  /** All that an expression may be, where it is written in one place: a text, or one of two. */
  const choices = (node: ts.Expression): readonly ts.Expression[] => {
    const it = bare(node);
    if (ts.isConditionalExpression(it)) return [...choices(it.whenTrue), ...choices(it.whenFalse)];
    const declaration = ts.isIdentifier(it) ? symbolOf(it)?.valueDeclaration : undefined;
    const isConst = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
    return isConst ? choices(declaration.initializer) : [it];
  };

  /** What stands in a hole: words that are written in one place are part of the sentence, all others are put in. */
  const hole = (node: ts.Expression): readonly Said[] => {
    const all = choices(node);
    const isWritten = all.every((each) => ts.isStringLiteralLike(each) || ts.isTemplateExpression(each));
    if (isWritten) return different(all.flatMap((each) => told(each) ?? []));
    const words = (told(node) ?? []).map(({ text }) => text).filter((word) => /[a-z]/i.test(word));
    return [{ node, text: '{}', holes: [[...new Set(words)]] }];
  };

  const note = (node: ts.Expression): void => {
    const all = told(node);
    if (all === null) unread.push(`${node.getSourceFile().fileName.slice(1)}: ${node.getText()}`);
    for (const { text: sentence, holes, node: place } of all ?? []) {
      const file = place.getSourceFile();
      const { line } = file.getLineAndCharacterOfPosition(place.getStart());
      const at = `${file.fileName.slice(1)}:${line + 1}`;
      found.set(JSON.stringify([sentence, at]), { sentence, at, holes });
    }
  };

  for (const source of sources) {
    each(source, (node) => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'demand'
      ) {
        if (node.arguments[1]) note(node.arguments[1]);
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal' && node.arguments?.[1]) {
        note(node.arguments[1]);
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'GraphQLError' && node.arguments?.[0]) {
        note(node.arguments[0]);
      }
      if (ts.isObjectLiteralExpression(node)) {
        const named = (name: string) => node.properties.find((each) => each.name?.getText() === name);
        const message = named('message');
        if (!message || !named('extensions')) return;
        if (ts.isPropertyAssignment(message)) note(message.initializer);
        if (ts.isShorthandPropertyAssignment(message)) {
          const symbol = checker.getShorthandAssignmentValueSymbol(message);
          const init = symbol?.valueDeclaration;
          if (init && ts.isVariableDeclaration(init) && init.initializer) note(init.initializer);
        }
      }
    });
  }
  return { told: [...found.values()], unread };
}

/** The files of the source, by name. */
export function sourceFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  return Object.fromEntries(names.map((name) => [`/${name}`, readFileSync(join(root, name), 'utf8')]));
}

/** What the database says no with (raise exception … using errcode = 'RD…'), as people are told it: with a full stop. */
export function raisedIn(): Told[] {
  const folder = join(root, 'prisma/migrations');
  const found = new Map<string, Told>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.sql')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const raised = /raise exception '((?:[^']|'')*)'[^;]*?using errcode = 'RD\d+'/g;
    for (const { 1: said = '', index } of text.matchAll(raised)) {
      const sentence = `${said.replaceAll("''", "'").replaceAll('%', '{}')}.`;
      const line = text.slice(0, index).split('\n').length;
      const holes = Array.from({ length: sentence.split('{}').length - 1 }, () => []);
      found.set(sentence, { sentence, at: `prisma/migrations/${name}:${line}`, holes });
    }
  }
  return [...found.values()];
}
