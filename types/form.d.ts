// What decap-cms puts on the page, as far as we ask for it.

/** A map of the library Immutable. */
export interface Fields {
  get(name: string): Fields & (boolean | string);
  readonly size: number;
  clear(): Fields;
  merge(values: unknown): Fields;
  toJS(): unknown;
  updateIn(place: string[], update: (value: Fields) => Fields): Fields;
}

export interface State {
  entryDraft: Fields;
}

export type Reducer = (state: State, action: import("../form/source/store.mjs").Action) => State;

export interface Store {
  getState(): State;
  dispatch(action: import("../form/source/store.mjs").Action): void;
  subscribe(listener: () => void): void;
}

type Create = (reducer: Reducer, state: State) => Store;
type Enhancer = (create: Create) => Create;

/** The REST API of GitHub, as decap-cms calls it. */
export interface Api {
  branch: string;
  originRepoURL: string;
  createBranch(branch: string, sha: string): Promise<unknown>;
  createRef(type: "heads", name: string, sha: string): Promise<unknown>;
  getBranch(branch: string): Promise<{ commit: { sha: string } }>;
  getDefaultBranch(): Promise<{ commit: { sha: string } }>;
  getDifferences(from: string, to: string): Promise<{ merge_base_commit: { sha: string } }>;
  getHeadReference(branch: string): Promise<string>;
  patchBranch(branch: string, sha: string, how: { force: boolean }): Promise<unknown>;
  readFile(path: string, sha: null, from: { branch?: string; repoURL: string }): Promise<string>;
  rebaseBranch(branch: string): Promise<{ sha: string }>;
}

/** How decap-cms talks to a repository: https://decapcms.org/docs/custom-backend/. */
export interface Implementation {
  /** Only the backend of GitHub has it. */
  api?: Api;
  getEntry(path: string): Promise<{ file: { path: string; id: string | null }; data: string | null }>;
  persistEntry(files: { dataFiles: [{ raw: string }] }, saving: Saving): Promise<void>;
  unpublishedEntry(entry: { collection: string; slug: string }): Promise<{ diffs: { path: string; id: string }[] }>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
}

interface Saving {
  newEntry: boolean;
  unpublished?: boolean;
}

interface Backend {
  init(config: unknown, options: { useWorkflow: boolean }): Implementation;
}

interface Component {
  componentDidMount?(): void;
  shouldComponentUpdate?(): boolean;
  render(): unknown;
}

/** The settings of a field, as `toolbox.cms.widgets` makes them. */
interface Configured {
  get(name: "markdown"): import("../form/source/from-html.mjs").Kind | undefined;
}

interface OfReact {
  /** A page has an entry, a widget has a field. */
  props: { entry: Fields; field: Configured };
  forceUpdate(): void;
}

declare global {
  interface Window {
    CMS_MANUAL_INIT?: boolean;
    __REDUX_DEVTOOLS_EXTENSION_COMPOSE__?: (middleware: Enhancer) => Enhancer;
  }

  /** React's `createElement`. */
  function h(name: unknown, properties: object, ...children: unknown[]): unknown;

  /** A component of React. */
  function createClass(component: Component & ThisType<Component & OfReact>): unknown;

  /** `preview.js`, once it is there. */
  const toolboxPreview: typeof import("../form/source/preview.mjs");

  const CMS: {
    getBackend(name: string): Backend;
    getWidget(name: string): { control: unknown };
    getLocale(language: string): import("../form/source/dutch.mjs").Texts;
    registerEventListener(listener: { name: "preSave"; handler(event: { entry: Fields }): Promise<void> }): void;
    registerLocale(language: string, texts: import("../form/source/dutch.mjs").Texts): void;
    registerWidget(name: string, control: unknown): void;
    registerPreviewStyle(address: string): void;
    registerPreviewTemplate(collection: string, component: unknown): void;
    registerCustomFormat(name: string, extension: string, format: import("../form/source/files.mjs").Format): void;
    init(start: { config: unknown }): void;
  };
}
