"""The workflows of GitHub: least rights, nothing of their own, and their scripts."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.support.publishing import git
from toolbox.commands.moving import CHANGES
from toolbox.print.pdf import PangoMissingError
from toolbox.refactor.moving import FOLDERS

GITHUB = ROOT / ".github"
WORKFLOWS = {path.stem: path for path in sorted((GITHUB / "workflows").glob("*.yml"))}
PACKAGES = [ROOT / "package.json", ROOT / "form/package.json"]
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)

every = pytest.mark.parametrize("name", WORKFLOWS)


def workflow(name: str) -> dict[Any, Any]:
    loaded = yaml.safe_load(WORKFLOWS[name].read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def triggers(name: str) -> dict[str, Any]:
    found = workflow(name)[True]  # YAML 1.1 reads `on` as a yes
    assert isinstance(found, dict)
    return found


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found = workflow(name)["jobs"]
    assert isinstance(found, dict)
    return found


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in jobs(name).values() for step in job.get("steps", ())]


def tool(name: str) -> str:
    """Return where a tool of the development group is."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is missing: make test installs it"
    return found


def run(*command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# As others look at them


def test_zizmor_reports_nothing() -> None:
    done = run(tool("zizmor"), "--offline", "--no-progress", "--persona=pedantic", ".")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("github-workflows", list(WORKFLOWS.values())),
        ("dependabot", [GITHUB / "dependabot.yml"]),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_every_file_fits_its_schema(schema: str, paths: list[Path]) -> None:
    assert paths
    done = run(tool("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", *map(str, paths))
    assert done.returncode == 0, done.stdout + done.stderr


# Rights


def test_there_are_seven_workflows() -> None:
    assert [*WORKFLOWS] == ["check", "fuzz", "links", "move", "preview", "publish", "suggest"]


@every
def test_rights_are_given_to_a_job_and_never_to_a_workflow(name: str) -> None:
    assert workflow(name)["permissions"] == {}
    assert all("permissions" in job for job in jobs(name).values())


def test_only_who_pushes_or_reports_may_write() -> None:
    writing = {
        (name, job, right)
        for name in WORKFLOWS
        for job, settings in jobs(name).items()
        for right, level in settings["permissions"].items()
        if level != "read"
    }
    assert writing == {
        ("links", "links", "issues"),
        ("move", "propose", "contents"),
        ("move", "propose", "pull-requests"),
        ("preview", "show", "contents"),
        ("preview", "remove", "contents"),
        ("publish", "publish", "contents"),
        ("suggest", "suggest", "pull-requests"),
    }


@every
def test_a_workflow_that_is_called_asks_for_no_more_than_the_job_that_calls_it(name: str) -> None:
    """GitHub refuses the whole run otherwise, also where the job that asks would be skipped."""
    for job in jobs(name).values():
        if called := job.get("uses"):
            wanted = [it["permissions"] for it in jobs(Path(called).stem).values()]
            given = job["permissions"].items()
            assert all(rights.items() <= given for rights in wanted), called


@every
def test_code_of_a_fork_never_runs_with_rights_or_secrets(name: str) -> None:
    text = WORKFLOWS[name].read_text("utf-8")
    assert not {"pull_request_target", "workflow_run"} & triggers(name).keys()
    assert "secrets" not in text
    for job in jobs(name).values():
        if "pull_request" in triggers(name) and "write" in job["permissions"].values():
            own = "github.event.pull_request.head.repo.full_name == github.repository"
            assert own in job["if"]
            checkout, *others = (
                step for step in job["steps"] if "actions/checkout" in step.get("uses", "")
            )
            assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
            # A proposal is only read: it stands in a folder of its own, in which nothing runs.
            assert [other["with"]["path"] for other in others] in ([], ["voorstel"])
            assert not any("working-directory" in step for step in job["steps"])


@every
def test_no_token_is_left_on_disk(name: str) -> None:
    checkouts = [step for step in steps(name) if "actions/checkout" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    tokens = [step for step in steps(name) if "GH_TOKEN" in step.get("env", {})]
    assert all(
        step["run"].startswith((".ci/push make ", "make links ", "make suggest "))
        for step in tokens
    )


@every
def test_actions_are_those_of_github_at_a_release_tag(name: str) -> None:
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(
            r"actions/(cache|checkout|setup-python|upload-artifact|download-artifact)@v\d+\.\d+\.\d+",
            action,
        )


@every
def test_only_what_publishes_nothing_takes_files_from_earlier_runs(name: str) -> None:
    used = [step["uses"].partition("@")[0] for step in steps(name) if "uses" in step]
    caches = ["cache" in step.get("with", {}) for step in steps(name)]
    assert ("actions/cache" in used, any(caches)) == (name == "check", name in {"check", "suggest"})


def test_the_quick_tests_run_on_every_python_that_the_package_allows() -> None:
    needed = re.search(r'requires-python = ">=3\.(\d+)"', (ROOT / "pyproject.toml").read_text())
    assert needed
    versions = jobs("check")["unit"]["strategy"]["matrix"]["python"]
    minors = [int(version.removeprefix("3.")) for version in versions]
    assert minors == list(range(int(needed[1]), 15))


@every
def test_what_runs_is_a_command_that_a_person_can_type(name: str) -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text("utf-8")))
    for step in steps(name):
        if "run" not in step:
            continue
        command = step["run"].removeprefix(".ci/push ")
        if command.startswith("make "):
            target = command.split()[1]
            assert target in targets or target == '"$ACTION"', command
        elif command.startswith(".ci/"):
            assert os.access(ROOT / command, os.X_OK), command
        else:
            assert command == 'cat .github/proefversie.md >> "$GITHUB_STEP_SUMMARY"'
            assert (GITHUB / "proefversie.md").is_file()


@every
def test_nothing_that_others_chose_is_put_in_a_command(name: str) -> None:
    for step in steps(name):
        assert not EXPRESSION.search(step.get("run", "")), step


@every
def test_no_job_can_hang(name: str) -> None:
    for job in jobs(name).values():
        assert "uses" in job or job["timeout-minutes"] <= 45


def test_only_what_is_on_main_becomes_a_version(mine: Path) -> None:
    assert approved(mine).returncode == 0
    git(mine, "switch", "--quiet", "--create", "voorstel")
    git(mine, "commit", "--quiet", "--allow-empty", "--message=Voorstel")
    refused = approved(mine)
    assert refused.returncode == 1
    assert refused.stdout.startswith("::error::Deze wijziging staat nog niet op main.")
    runs = [step["run"] for step in jobs("publish")["publish"]["steps"] if "run" in step]
    assert runs[0] == ".ci/approved"


def approved(clone: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / ".ci/approved"], cwd=clone, capture_output=True, text=True, check=False
    )


# When


def test_publishing_waits_for_the_one_before_it_and_for_nothing_else() -> None:
    turns = {job: settings.get("concurrency") for job, settings in jobs("publish").items()}
    assert turns == {
        "check": None,
        "due": {"group": "wat-verschijnt", "cancel-in-progress": False},
        "publish": {"group": "publiceren", "cancel-in-progress": False},
    }
    assert "concurrency" not in workflow("publish")
    # Another version that starts meanwhile does not cancel what this one needs.
    cancelled = workflow("check")["concurrency"]["cancel-in-progress"]
    assert cancelled == "${{ github.event_name == 'pull_request' }}"
    assert jobs("publish")["publish"]["needs"] == ["check", "due"]
    assert jobs("publish")["check"]["uses"] == "./.github/workflows/check.yml"


@pytest.mark.parametrize("tag", ["2026.1", "v2026.1", "2027.12"])
def test_a_release_tag_publishes(tag: str) -> None:
    patterns = triggers("publish")["push"]["tags"]
    # In GitHub's patterns `+` and `[…]` mean what they mean here, and a full stop is itself.
    assert any(re.fullmatch(pattern.replace(".", r"\."), tag) for pattern in patterns)
    shell = run("sh", "-c", 'echo "${VERSION#v}"', VERSION=tag)
    assert shell.stdout.strip() == tag.removeprefix("v")


def test_what_can_be_chosen_by_hand_is_a_command() -> None:
    inputs = triggers("publish")["workflow_dispatch"]["inputs"]
    assert inputs["action"]["options"] == ["publish", "rollback"]
    (step,) = (step for step in steps("publish") if "ACTION" in step.get("env", {}))
    assert step["run"] == '.ci/push make "$ACTION" VERSION="${VERSION#v}"'


def test_each_morning_the_latest_version_is_published_only_when_something_comes_out() -> None:
    [schedule] = triggers("publish")["schedule"]
    _, _, *every_day = schedule["cron"].split()
    assert every_day == ["*", "*", "*"]
    publish, due = jobs("publish")["publish"], jobs("publish")["due"]
    assert due["if"] == "github.event_name == 'schedule'"
    assert due["outputs"] == {"tag": "${{ steps.due.outputs.tag }}"}
    condition = "(github.event_name != 'schedule' || needs.due.outputs.tag != '')"
    assert condition in " ".join(publish["if"].split())
    [checkout] = (step for step in publish["steps"] if "actions/checkout" in step.get("uses", ""))
    assert checkout["with"]["ref"] == "${{ needs.due.outputs.tag }}"


def test_a_preview_is_built_renewed_and_removed() -> None:
    types = triggers("preview")["pull_request"]["types"]
    assert types == ["opened", "synchronize", "reopened", "ready_for_review", "closed"]
    assert jobs("preview")["build"]["if"] == "github.event.action != 'closed'"
    assert jobs("preview")["remove"]["if"].startswith("github.event.action == 'closed'")


def test_a_move_is_asked_for_by_hand_and_becomes_a_proposal() -> None:
    [trigger] = triggers("move").items()
    assert trigger[0] == "workflow_dispatch"
    inputs = trigger[1]["inputs"]
    assert {name: it.get("options") for name, it in inputs.items()} == {
        "what": [*CHANGES],
        "kind": [*FOLDERS],
        "from": None,
        "to": None,
    }
    [step] = (step for step in steps("move") if "run" in step)
    assert step["run"] == ".ci/push make propose"
    typed = {name.upper(): f"${{{{ inputs.{name} }}}}" for name in inputs}
    assert step["env"] == {**typed, "GH_TOKEN": "${{ github.token }}"}
    # What GitHub's own token opens starts nothing, until a person says that it is ready.
    assert "ready_for_review" in triggers("check")["pull_request"]["types"]


def test_what_is_typed_for_a_move_is_never_read_as_a_command(tmp_path: Path) -> None:
    fake = tmp_path / "python"
    fake.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    fake.chmod(0o755)
    typed = {
        "WHAT": "hernoemen",
        "KIND": "--help",
        "FROM": f'"; touch {tmp_path}/kwaad; "',
        "TO": f"$(shell touch {tmp_path}/kwaad) $$(id) `id` $HOME",
    }
    done = run("make", "--silent", "-o", ".venv/site", "propose", f"BIN={tmp_path}", **typed)
    assert done.stdout.splitlines() == ["-m", "toolbox", "propose", "--", *typed.values()]
    assert [path.name for path in tmp_path.iterdir()] == ["python"]


def test_links_are_looked_up_monthly() -> None:
    ((schedule,), _) = triggers("links").values()
    _, _, day, month, weekday = schedule["cron"].split()
    assert (day, month, weekday) == ("1", "*", "*")


def test_other_mutants_are_tried_weekly() -> None:
    ((schedule,), _) = triggers("fuzz").values()
    _, _, day, month, weekday = schedule["cron"].split()
    assert (day, month, weekday) == ("*", "*", "1")


# The scripts


def test_only_the_command_that_pushes_gets_the_token(tmp_path: Path) -> None:
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\ntest "$2" = git-credential && echo "password=$GH_TOKEN"\n')
    gh.chmod(0o755)
    asked = subprocess.run(
        [str(ROOT / ".ci/push"), "git", "credential", "fill"],
        cwd=tmp_path,
        env={
            **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GH_TOKEN": "geheim",
        },
        input="protocol=https\nhost=github.com\nusername=x\n\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "password=geheim" in asked.stdout.splitlines(), asked.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["gh"]


def test_what_pushes_names_itself_and_gives_the_exit_code() -> None:
    done = run(".ci/push", "sh", "-c", 'echo "$GIT_COMMITTER_NAME"; exit 3')
    assert (done.stdout, done.returncode) == ("github-actions[bot]\n", 3)


def test_github_installs_what_the_build_asks_for() -> None:
    needed = str(PangoMissingError()).partition("apt-get install ")[2].split()
    script = (ROOT / ".ci/pango").read_text("utf-8")
    assert needed
    assert script.replace("\\\n", " ").split()[-len(needed) :] == needed


def test_new_versions_of_every_npm_package_are_proposed() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    watched = [row["directory"] for row in updates if row["package-ecosystem"] == "npm"]
    assert watched == [f"/{path.parent.relative_to(ROOT)}".replace("/.", "/") for path in PACKAGES]


@pytest.mark.parametrize("path", PACKAGES, ids=lambda path: path.parent.name)
def test_npm_packages_are_pinned_by_digest_and_come_from_any_registry(path: Path) -> None:
    written = json.loads(path.read_text("utf-8"))
    asked = {**written.get("dependencies", {}), **written["devDependencies"]}
    assert [name for name, version in asked.items() if not re.fullmatch(r"[\d.]+", version)] == []
    lock = json.loads(path.with_name("package-lock.json").read_text("utf-8"))["packages"]
    rows = [row for name, row in lock.items() if name]
    assert [row for row in rows if "resolved" in row or "integrity" not in row] == []
    assert {name: lock[f"node_modules/{name}"]["version"] for name in asked} == asked


# What people fill in


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_asks_little_and_asks_it_once(path: Path) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    names = [field["id"] for field in fields]
    assert len(set(names)) == len(names) <= 7
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_there_is_a_form_for_each_kind_of_message() -> None:
    names = [yaml.safe_load(path.read_text("utf-8"))["name"] for path in FORMS]
    assert names == [
        "Iets klopt niet",
        "Idee voor een fiche",
        "Voorbeeld uit de praktijk",
        "Nieuwe bron",
    ]


def test_the_form_for_a_fiche_has_the_phases() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/2-fiche.yml").read_text("utf-8"))
    (phase,) = (field for field in form["body"] if field.get("id") == "fase")
    phases = yaml.safe_load((ROOT / "data/phases.yml").read_text("utf-8"))
    options = phase["attributes"]["options"]
    assert options == [*(row["title"] for row in phases), "Weet ik niet"]
