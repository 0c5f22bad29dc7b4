"""The git backend of decap-cms: https://decapcms.org/docs/backends-overview/."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_GITHUB = "github.com"


@dataclass(frozen=True)
class Backend:
    """A repository on GitHub (or GitHub Enterprise): its URL, and the OAuth URL, "" if none."""

    repository: str
    sign_in: str = ""

    @property
    def api(self) -> str:
        """The base URL of the REST API of the git host."""
        host = urlsplit(self.repository).netloc
        return f"https://api.{_GITHUB}" if host == _GITHUB else f"https://{host}/api/v3"

    @property
    def moving(self) -> str:
        """The page on GitHub on which an editor renames, merges or removes."""
        return f"{self.repository.rstrip('/').removesuffix('.git')}/actions/workflows/move.yml"

    @property
    def settings(self) -> dict[str, Any]:
        """The `backend` setting of decap-cms."""
        settings: dict[str, Any] = {
            "name": "github",
            "repo": urlsplit(self.repository).path.strip("/").removesuffix(".git"),
            "branch": "main",
            "api_root": self.api,
            "commit_messages": {
                "create": "Voeg {{collection}} ‘{{slug}}’ toe",
                "update": "Wijzig {{collection}} ‘{{slug}}’",
                "delete": "Verwijder {{collection}} ‘{{slug}}’",
            },
        }
        if self.sign_in:
            address = urlsplit(self.sign_in)
            settings["base_url"] = f"{address.scheme}://{address.netloc}"
            settings["auth_endpoint"] = address.path.strip("/") or "auth"
        return settings
