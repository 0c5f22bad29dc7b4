"""The site branch with the published site: pushed to the remote atomically, or not at all.

The remote's branch is the single source of truth. The local one is reset to it before every
change and again after a failure: anything else on it was never published, and mike would build on
it.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from mike.git_utils import GitError

from toolbox.publishing.lock import exclusive
from toolbox.temporary import CAN_LOCK

ATTEMPTS = 3


class PublishError(Exception):
    """Publishing failed; the message says why, in Dutch."""


@dataclass(frozen=True)
class Branch:
    """A branch of a git remote. git runs in the current directory, as with mike."""

    remote: str
    name: str

    @property
    def ref(self) -> str:
        """The full ref name of the local branch, and of that on the remote."""
        return f"refs/heads/{self.name}"

    @property
    def tracking(self) -> str:
        """The full ref name of the remote-tracking branch."""
        return f"refs/remotes/{self.remote}/{self.name}"

    def check(self) -> None:
        """Check the preconditions before a slow build, and fetch the remote-tracking branch.

        Raises PublishError on Windows, when there is no commit, remote or git identity, when the
        branch is checked out, or when the remote cannot be reached.
        """
        if not CAN_LOCK:
            raise PublishError(
                "Op Windows kan je niet zelf publiceren. Duw een tag naar GitHub: daar gebeurt het."
            )
        with explained("Publiceren kan alleen vanuit een git-repository met minstens één commit."):
            git("rev-parse", "--verify", "HEAD")
        with explained(
            f"De remote ‘{self.remote}’ bestaat niet. Typ eerst: git remote add {self.remote} ADRES"
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
        with explained(f"De remote ‘{self.remote}’ is niet bereikbaar."), self._locked():
            self._fetch_tracking()

    def change(self, make: Callable[[], None], failed: str) -> None:
        """Run `make`, which commits on the remote's latest commit, and push; retry on a conflict.

        Raises PublishError, whose message starts with `failed`, when the last attempt fails.
        """
        with self._locked():
            self._change(make, failed)

    def _locked(self) -> AbstractContextManager[None]:
        return exclusive(Path(git("rev-parse", "--git-common-dir")), (self.ref, self.tracking))

    def _change(self, make: Callable[[], None], failed: str) -> None:
        for _ in range(ATTEMPTS):
            start = self._follow()
            try:
                make()
                if self.tip() != start:
                    # The previews are no history (`branch_history`): their commit is replaced, but
                    # only where the remote still has what this one was made of.
                    lease = f"--force-with-lease={self.ref}:{start}"
                    git("push", lease, self.remote, f"{self.ref}:{self.ref}")
                return
            except BaseException as error:
                self.point(start)
                # Compare the remote: the messages of a rejected push vary too much to parse.
                if not isinstance(error, GitError) or not self._moved(start):
                    raise
            print("Iemand anders heeft intussen gepubliceerd.", flush=True)
        self._follow()
        raise PublishError(
            f"{failed}: {ATTEMPTS} keer na elkaar was iemand anders net voor."
            " Probeer het straks opnieuw."
        )

    def files(self, folder: str) -> set[str]:
        """Return the paths of all files in a folder of the branch, relative to that folder."""
        return set(filter(None, git("ls-tree", "-rz", "--name-only", self._in(folder)).split("\0")))

    def read(self, path: str) -> bytes:
        """Return the content of a file of the branch; raises GitError when it does not exist."""
        command = ["git", "show", self._in(path)]
        shown = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        if shown.returncode:
            raise GitError(shown.stderr.decode(errors="replace").strip())
        return shown.stdout

    def _in(self, path: str) -> str:
        return f"{self.ref}:{path}"

    def _fetch_tracking(self) -> None:
        """Update the remote-tracking branch, from which a build reads the earlier releases."""
        if self._published():
            git("fetch", "--no-tags", self.remote, f"+{self.ref}:{self.tracking}")
        else:
            git("update-ref", "-d", self.tracking)

    def _published(self) -> str:
        """Return the commit of the branch on the remote, or "" when it does not exist there."""
        return git("ls-remote", self.remote, self.ref).partition("\t")[0]

    def tip(self) -> str:
        """Return the commit of the local branch, or "" when it does not exist."""
        return git("for-each-ref", "--format=%(objectname)", self.ref)

    def _moved(self, start: str) -> bool:
        with suppress(GitError):
            return self._published() != start
        return False

    def _follow(self) -> str:
        """Reset the local branch to the remote's; return its commit, or "" when there is none."""
        if self._published():
            # A shallow clone is single-branch: only an explicit refspec fetches this one.
            git("fetch", "--no-tags", self.remote, f"+{self.ref}:{self.ref}")
            return git("rev-parse", self.ref)
        self.point("")
        return ""

    def point(self, commit: str) -> None:
        """Let the local branch be at a commit, or not be, for ""."""
        change = [self.ref, commit] if commit else ["-d", self.ref]
        git("update-ref", *change)


def git(*arguments: str, text: str = "") -> str:
    """Run git in the current directory, with `text` as its input; return its output.

    Raises GitError when it fails.
    """
    command = ["git", *arguments]
    done = subprocess.run(  # noqa: S603
        command,
        # Bytes: on Windows, text would get other line endings, and so another name in git.
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip())
    return done.stdout.decode(errors="replace").strip()


@contextmanager
def explained(message: str) -> Iterator[None]:
    """Turn an error of git, mike or the system into a PublishError with a Dutch message."""
    try:
        yield
    except (GitError, OSError, ValueError) as error:
        raise PublishError(f"{message}\n{error}".strip()) from error
