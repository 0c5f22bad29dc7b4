// What decap-cms has no Dutch for, and what it says in words that an editor here would not use.
export const DUTCH = {
  app: {
    header: { workflow: "Mijn voorstellen", media: "Beelden" },
    app: {
      errorHeader: "Het formulier kan niet starten",
      configErrors: "Dit klopt niet in de instellingen",
      checkConfigYml: "Meld het aan wie de toolbox beheert.",
      loadingConfig: "Het formulier wordt geladen …",
      waitingBackend: "Wachten op de server …",
    },
  },
  collection: {
    sidebar: { collections: "Soorten teksten", allCollections: "Alle soorten teksten" },
    collectionTop: {
      viewAsList: "Toon als lijst",
      viewAsGrid: "Toon als kaarten",
      newButton: "Nieuw: %{collectionLabel}",
      newButtonAriaLabel: "Nieuw: %{collectionLabel}",
    },
    entries: { unpublishedHeader: "Nog niet gepubliceerd" },
  },
  editor: {
    editorControl: { field: { widgetLabel: "Veld van de soort %{widgetLabel}" } },
    editorControlPane: {
      widget: {
        required: "%{fieldLabel}: dit veld ontbreekt, maar is verplicht.",
        regexPattern: "%{fieldLabel}: %{pattern}.",
        range: "%{fieldLabel}: typ een getal van %{minValue} tot %{maxValue}.",
        min: "%{fieldLabel}: typ %{minValue} of meer.",
        max: "%{fieldLabel}: typ %{maxValue} of minder.",
        rangeCount: "%{fieldLabel}: hier horen %{minCount} tot %{maxCount} punten.",
        rangeCountExact: "%{fieldLabel}: hier horen precies %{count} punten.",
        rangeMin: "%{fieldLabel}: hier horen minstens %{minCount} punten.",
        rangeMax: "%{fieldLabel}: hier horen hoogstens %{maxCount} punten.",
        invalidPath: "‘%{path}’ kan geen adres zijn",
        pathExists: "‘%{path}’ bestaat al",
      },
    },
    editor: {
      onLeavePage: "Je hebt nog niet bewaard. Je browser houdt bij wat je typte tot je terugkomt. Wil je weggaan?",
      onUpdatingWithUnsavedChanges: "Bewaar eerst wat je veranderde. Verander daarna de status.",
      onDeleteUnpublishedChangesWithUnsavedChanges:
        "Wil je dit voorstel weggooien, ook met wat je nog niet bewaarde? De tekst op de site blijft.",
      onDeleteUnpublishedChanges: "Wil je dit voorstel weggooien? De tekst op de site blijft.",
    },
    editorInterface: { toggleNotes: "Toon of verberg de notities" },
    editorNotesPane: {
      title: "Notities",
      emptyState: "Er zijn nog geen notities. Schrijf hieronder de eerste.",
      addNote: "Voeg een notitie toe",
      addPlaceholder: "Schrijf een notitie …",
      editPlaceholder: "Pas je notitie aan …",
      save: "Bewaren",
      cancel: "Annuleren",
      edit: "Aanpassen",
      delete: "Verwijderen",
      resolve: "Opgelost",
      unresolve: "Niet opgelost",
      confirmDelete: "Wil je deze notitie verwijderen?",
      shortcut: "Met Ctrl+Enter voeg je snel een notitie toe",
    },
    editorToolbar: {
      save: "Bewaren",
      saving: "Bewaren …",
      inReview: "Na te lezen",
      unsavedChanges: "Nog niet bewaard",
      changesSaved: "Bewaard",
      deleteUnpublishedChanges: "Gooi dit voorstel weg",
      deleteUnpublishedEntry: "Gooi dit voorstel weg",
      statusInfoTooltipDraft:
        "Dit is nog een concept. Is het klaar om na te lezen? Zet de status dan op ‘Na te lezen’.",
      statusInfoTooltipInReview: "Een collega leest dit na. Je hoeft niets te doen, maar mag nog verbeteren.",
      deployPreviewPendingButtonLabel: "De proefversie staat bij je voorstel",
      deployPreviewButtonLabel: "Bekijk de proefversie",
      deployButtonLabel: "Bekijk de pagina",
    },
    editorWidgets: {
      datetime: { now: "Vandaag", setToNow: "Zet %{fieldLabel} op vandaag", clear: "Leegmaken" },
      list: { add: "%{item} toevoegen", addType: "%{item} toevoegen" },
      object: { expand: "Openklappen", collapse: "Dichtklappen" },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: "Sluiten" } },
  ui: {
    default: { goBackToSite: "Terug naar de site" },
    settingsDropdown: { account: "Jouw account", logOut: "Afmelden" },
    toast: {
      missingRequiredField: "Er is iets niet of niet goed ingevuld. Kijk bij de velden in het rood.",
      entrySaved: "Bewaard",
      entryUpdated: "De status van je voorstel is veranderd",
      onLoggedOut: "Je bent afgemeld. Meld je opnieuw aan: je browser hield bij wat je typte.",
      onBackendDown: "De server heeft een storing. Meer lees je op %{details}.",
      onDeleteUnpublishedChanges: "Je voorstel is weggegooid",
    },
  },
  auth: {
    login: "Aanmelden",
    loggingIn: "Aanmelden …",
    loginWithGitHub: "Aanmelden met GitHub",
  },
  workflow: {
    workflow: {
      loading: "De voorstellen worden geladen",
      workflowHeading: "Voorstellen",
      newPost: "Nieuw voorstel",
      description:
        "%{smart_count} voorstel om na te lezen, %{readyCount} klaar voor de site. |||| " +
        "%{smart_count} voorstellen om na te lezen, %{readyCount} klaar voor de site.",
      dateFormat: "D.M.YYYY",
    },
    workflowCard: {
      deleteChanges: "Gooi dit voorstel weg",
      deleteNewEntry: "Gooi dit voorstel weg",
    },
    workflowList: {
      onDeleteEntry: "Wil je dit voorstel weggooien? De tekst op de site blijft.",
      inReviewHeader: "Na te lezen",
    },
  },
};

/** @typedef {{ [name: string]: string | Texts }} Texts */

/**
 * Return texts with others laid over them, at every depth.
 *
 * @param {Texts} texts
 * @param {Texts} others
 */
export function overlaid(texts, others) {
  const merged = { ...texts };
  for (const [key, value] of Object.entries(others)) {
    const under = merged[key];
    merged[key] = typeof value === "string" ? value : overlaid(typeof under === "object" ? under : {}, value);
  }
  return merged;
}
