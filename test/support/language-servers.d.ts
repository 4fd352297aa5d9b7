// What tests use of the language servers of editors: their own types bring those of whole editors with them.

type Position = { line: number; character: number };
type EditedDocument = { positionAt: (offset: number) => Position };
type Offered = { items: readonly { label: string }[] } | null;
type Hover = { contents: unknown } | null;
type Mark = { message: unknown; range: { start: Position } };
type Shared = {
  schemaRequestService: () => Promise<string>;
  workspaceContext: { resolveRelativePath: (path: string) => string };
};
type Schemas = { schemas: readonly { fileMatch: readonly string[]; uri: string; schema: object }[] };

declare module 'vscode-json-languageservice' {
  export const TextDocument: {
    create: (uri: string, language: string, version: number, text: string) => EditedDocument;
  };
  export function getLanguageService(shared: Shared): {
    configure: (settings: Schemas & { validate: boolean }) => void;
    parseJSONDocument: (document: EditedDocument) => object;
    doComplete: (document: EditedDocument, at: Position, parsed: object) => Promise<Offered>;
    doHover: (document: EditedDocument, at: Position, parsed: object) => Promise<Hover>;
    doValidation: (document: EditedDocument, parsed: object) => Promise<readonly Mark[]>;
  };
}

declare module 'yaml-language-server' {
  export function getLanguageService(shared: Shared): {
    configure: (settings: Schemas & { validate: boolean; hover: boolean; completion: boolean }) => void;
    doComplete: (document: EditedDocument, at: Position, isKubernetes: boolean) => Promise<Offered>;
    doHover: (document: EditedDocument, at: Position) => Promise<Hover>;
    doValidation: (document: EditedDocument, isKubernetes: boolean) => Promise<readonly Mark[]>;
  };
}
