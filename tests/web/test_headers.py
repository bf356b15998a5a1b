import base64
import hashlib

from contract.web.headers import inline_scripts, page_policy, script_hash, shell


def test_streamlits_page_as_installed_holds_one_script_and_the_policy_names_it() -> None:
    scripts = inline_scripts(shell())
    assert len(scripts) == 1
    assert script_hash(scripts[0]) in page_policy(scripts)


def test_a_script_is_named_by_its_bytes() -> None:
    digest = base64.b64encode(hashlib.sha256(b"let a = 1\n").digest()).decode()
    assert script_hash("let a = 1\n") == f"'sha256-{digest}'"


def test_only_scripts_written_into_the_page_count() -> None:
    html = '<script src="a.js"></script><script>\nb\n</script><script type="module" src="c.js"></script>'
    assert inline_scripts(html) == ("\nb\n",)


def test_no_script_runs_unless_it_is_named() -> None:
    directives = dict(part.strip().split(" ", 1) for part in page_policy(()).split(";"))
    assert "unsafe-inline" not in directives["script-src"]
    assert "unsafe-eval" not in directives["script-src"]
    assert directives["frame-ancestors"] == "'none'"
    assert directives["object-src"] == "'none'"
    assert directives["base-uri"] == "'none'"
