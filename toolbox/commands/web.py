"""The commands that use the network: deploy versions and previews, check external links."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from toolbox.checks.context import check_context
from toolbox.model import published
from toolbox.model.checked import CheckedContent
from toolbox.publishing import github, links, suggestions
from toolbox.publishing import preview as previews
from toolbox.publishing import publish as versions
from toolbox.publishing.due import due
from toolbox.source import published_lists
from toolbox.source.content import content_day
from toolbox.source.reader import read_content
from toolbox.unpublished.released import released


def publish(root: Path, options: Namespace) -> int:
    """Publish the toolbox as `options.version`, and summarise its release notes.

    Also warns when the published lists of addresses and fields are not up to date.
    """
    brought = ""

    def run() -> None:
        nonlocal brought
        brought = versions.publish(root, options.version)

    code = _put_online(root, options.version, "Versie", run)
    if brought:
        github.summarise(github.news_summary(brought))
    if not code:
        _remind(root)
    return code


def rollback(root: Path, options: Namespace) -> int:
    """Make the published version `options.version` the latest one again."""
    return _put_online(
        root,
        options.version,
        "Terug naar versie",
        lambda: versions.rollback(root, options.version),
    )


def publication_due(root: Path, options: Namespace) -> int:  # noqa: ARG001
    """Print which version is to be published anew, as something in it comes out; give it to CI."""
    tag = due(root, content_day())
    print(
        f"Vandaag verschijnt er iets uit {tag}." if tag else "Vandaag verschijnt er niets nieuws."
    )
    github.output("tag", tag)
    return 0


def preview(root: Path, options: Namespace) -> int:
    """Publish a hidden version, from the built site in `options.site` if given."""
    return _put_online(
        root,
        options.version,
        "Proefversie",
        lambda: previews.preview(root, options.version, options.site),
    )


def unpreview(root: Path, options: Namespace) -> int:
    """Remove the hidden version `options.version`."""
    return _done(lambda: previews.unpreview(root, options.version))


def look_up_links(root: Path, options: Namespace) -> int:
    """Print a report of broken external links; with `options.issue` also in a GitHub issue."""
    report = links.report(links.look_up(links.external_links(root)))
    print(report.text)
    github.summarise(report.text)
    if options.issue:
        links.keep_in_issue(report)
    return 0


def suggest(root: Path, options: Namespace) -> int:
    """Propose repairs on the lines of pull request `options.number`, checked out elsewhere.

    Nothing in `options.folder` is run: its files are only read.
    """
    print(suggestions.suggest(root / options.folder, options.number))
    return 0


def _put_online(root: Path, version: str, what: str, run: Callable[[], None]) -> int:
    code = _done(run)
    if not code:
        github.summarise(github.online_summary(root, version, what))
    return code


def _done(run: Callable[[], None]) -> int:
    try:
        run()
    except versions.PublishError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _remind(root: Path) -> None:
    """Print a warning for each published list that lacks permalinks or fields now online."""
    content = read_content(root)
    context = check_context(content)
    whole = CheckedContent(content, context.site, context.bodies, context.worksheets)
    found = released(whole, content_day()).checked
    addresses = published.today(found.content, found.site) - content.published.keys()
    fields = set(published.fields(found.worksheets))
    fields -= content.published_fields.keys()
    for path, new, one, more in (
        (published_lists.PATH, addresses, "adres", "adressen"),
        (published_lists.FIELDS_PATH, fields, "veld", "velden"),
    ):
        if not (root / path).exists() or not new:
            continue
        count = f"1 {one} staat" if len(new) == 1 else f"{len(new)} {more} staan"
        reminder = (
            f"Let op: {count} nog niet in {path}."
            " Typ: make addresses, en bewaar het bestand in git."
        )
        print(reminder)
        github.summarise(reminder)
        github.warn(reminder)
