"""The branch that holds the published site: changed as a whole on the remote, or not at all.

The remote's branch is the only truth. The local one is a workbench, made equal to the remote's
before every change and again after a failure: what else it holds is a change that never got
published, and mike would take it for work that is done.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from mike.git_utils import GitError

from toolbox.publishing.lock import alone

ATTEMPTS = 3


class PublishError(Exception):
    """Says in Dutch why something is not on the web."""


@dataclass(frozen=True)
class Branch:
    """A branch of a remote. git runs in the current directory, as mike does."""

    remote: str
    name: str

    @property
    def ref(self) -> str:
        """The full name of the branch."""
        return f"refs/heads/{self.name}"

    @property
    def tracking(self) -> str:
        """The full name of the reference that follows the remote's branch."""
        return f"refs/remotes/{self.remote}/{self.name}"

    def check(self) -> None:
        """Find what would only go wrong after the long build, and fetch what a build reads.

        Raises PublishError.
        """
        with explained("Publiceren kan alleen vanuit een git-repository met minstens één commit."):
            git("rev-parse", "--verify", "HEAD")
        with explained(
            f"De remote “{self.remote}” bestaat niet. Typ eerst: git remote add {self.remote} ADRES"
        ):
            git("remote", "get-url", self.remote)
        with explained(
            "Git weet niet wie je bent. Typ eerst deze twee regels, met je eigen gegevens:\n"
            '  git config --global user.name "Voornaam Naam"\n'
            '  git config --global user.email "naam@voorbeeld.be"'
        ):
            for part in ("name", "email"):
                if not os.environ.get(f"GIT_COMMITTER_{part.upper()}"):
                    git("config", f"user.{part}")
        if git("for-each-ref", "--format=%(worktreepath)", self.ref):
            message = f"De branch {self.name} is uitgecheckt. Ga eerst terug: git switch main"
            raise PublishError(message)
        with explained(f"De remote “{self.remote}” is niet bereikbaar."), self._alone():
            self._look()

    def change(self, make: Callable[[], None], failed: str) -> None:
        """Put what `make` commits on top of what the remote has, again if that changes meanwhile.

        Raises PublishError, whose message begins with `failed`, after the last attempt.
        """
        with self._alone():
            self._change(make, failed)

    def _alone(self) -> AbstractContextManager[None]:
        return alone(Path(git("rev-parse", "--git-common-dir")), (self.ref, self.tracking))

    def _change(self, make: Callable[[], None], failed: str) -> None:
        for _ in range(ATTEMPTS):
            start = self._follow()
            try:
                make()
                if self._local() != start:
                    git("push", self.remote, f"{self.ref}:{self.ref}")
                return
            except BaseException as error:
                self._point(start)
                # The remote's state tells why: git words a rejection in too many ways.
                if not isinstance(error, GitError) or not self._moved(start):
                    raise
            print("Iemand anders heeft intussen gepubliceerd.", flush=True)
        self._follow()
        raise PublishError(
            f"{failed}: {ATTEMPTS} keer na elkaar was iemand anders net voor."
            " Probeer het straks opnieuw."
        )

    def files(self, folder: str) -> set[str]:
        """Return the path of every file in a folder of the branch, from that folder on."""
        return set(filter(None, git("ls-tree", "-rz", "--name-only", self._in(folder)).split("\0")))

    def read(self, path: str) -> bytes:
        """Return what a file of the branch holds; raises GitError where it is not there."""
        command = ["git", "show", self._in(path)]
        shown = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        if shown.returncode:
            raise GitError(shown.stderr.decode(errors="replace").strip())
        return shown.stdout

    def _in(self, path: str) -> str:
        return f"{self.ref}:{path}"

    def _look(self) -> None:
        """Fetch what the remote has beside the local branch: a build reads what came before."""
        if self._published():
            git("fetch", "--no-tags", self.remote, f"+{self.ref}:{self.tracking}")
        else:
            git("update-ref", "-d", self.tracking)

    def _published(self) -> str:
        """Return the remote's commit of the branch, or nothing where it has no such branch."""
        return git("ls-remote", self.remote, self.ref).partition("\t")[0]

    def _local(self) -> str:
        return git("for-each-ref", "--format=%(objectname)", self.ref)

    def _moved(self, start: str) -> bool:
        with suppress(GitError):
            return self._published() != start
        return False

    def _follow(self) -> str:
        """Make the local branch equal to the remote's, and return its commit."""
        if self._published():
            # A shallow clone follows one branch only: nothing but the full refspec gets this one.
            git("fetch", "--no-tags", self.remote, f"+{self.ref}:{self.ref}")
            return git("rev-parse", self.ref)
        self._point("")
        return ""

    def _point(self, commit: str) -> None:
        change = [self.ref, commit] if commit else ["-d", self.ref]
        git("update-ref", *change)


def git(*arguments: str) -> str:
    """Run git in the current directory and return what it says; raises GitError."""
    command = ["git", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise GitError(done.stderr.strip())
    return done.stdout.strip()


@contextmanager
def explained(message: str) -> Iterator[None]:
    """Say in Dutch what a report of git, mike or the system means here."""
    try:
        yield
    except (GitError, OSError, ValueError) as error:
        raise PublishError(f"{message}\n{error}".strip()) from error
