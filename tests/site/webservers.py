"""Real web servers that show the built site by the samples in ``deploy/``, where they are there.

Only what has to differ in a test is changed: the folder, the port, the server's own frame.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tests.site.building import PROJECT

DEPLOY = PROJECT / "deploy"
PATIENCE = 20
"""Seconds that a server may take to answer for the first time."""

NGINX = """\
daemon off;
pid {folder}/pid;
error_log {folder}/log;
{user}
events {{}}
http {{
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""

MODULES = "mpm_event authz_core mime dir deflate filter headers rewrite"
APACHE = """\
ServerRoot {folder}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/log
DefaultRuntimeDir {folder}
{modules}
TypesConfig {types}
Include {folder}/site.conf
"""


def sample(name: str, root: Path, path: str, *changes: tuple[str, str]) -> str:
    """Return a sample for the site in ``root``, below ``path``, as its first lines say."""
    text = (DEPLOY / name).read_text(encoding="utf-8")
    for old, new in [("/var/www/smtp-codes", str(root)), ("/404.html", f"/{path}404.html"),
                     *changes]:  # fmt: skip
        assert old in text, old
        text = text.replace(old, new)
    return text


def nginx(program: Path, folder: Path, root: Path, path: str, port: int) -> list[str]:
    """Write nginx' configuration into ``folder`` and return how it is started."""
    listen = ("listen 80;", f"listen 127.0.0.1:{port};")
    (folder / "site.conf").write_text(sample("nginx.conf", root, path, listen), encoding="utf-8")
    shutil.copy(program.parents[2] / "etc" / "nginx" / "mime.types", folder)
    user = "" if os.geteuid() else "user root;"
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, user=user), encoding="utf-8")
    return [str(program), "-p", str(folder), "-e", f"{folder}/log", "-c", f"{folder}/nginx.conf"]


def caddy(program: Path, folder: Path, root: Path, path: str, port: int) -> list[str]:
    """Write Caddy's configuration into ``folder`` and return how it is started."""
    host = ("smtp-codes.example {", f"http://127.0.0.1:{port} {{")
    text = "{\n\tadmin off\n}\n" + sample("Caddyfile", root, path, host)
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    return [str(program), "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]


def apache(program: Path, folder: Path, root: Path, path: str, port: int) -> list[str]:
    """Write Apache's configuration into ``folder`` and return how it is started."""
    host = ("*:80", f"127.0.0.1:{port}")
    (folder / "site.conf").write_text(sample("apache.conf", root, path, host), encoding="utf-8")
    there = program.parents[1] / "lib" / "apache2" / "modules"
    modules = "\n".join(f"LoadModule {one}_module {there}/mod_{one}.so" for one in MODULES.split())
    types = next((one for one in ("/etc/mime.types",) if Path(one).exists()), "/dev/null")
    text = APACHE.format(folder=folder, port=port, modules=modules, types=types)
    (folder / "httpd.conf").write_text(text, encoding="utf-8")
    return [str(program), "-f", f"{folder}/httpd.conf", "-DFOREGROUND"]


SERVERS: dict[str, Callable[[Path, Path, Path, str, int], list[str]]] = {
    "nginx": nginx,
    "caddy": caddy,
    "apache2": apache,
}
"""By the name of the program."""


def program(name: str) -> Path | None:
    """Return where the program is, if it is installed."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    return Path(found).resolve() if found else None


@contextmanager
def running(name: str, folder: Path, root: Path, path: str) -> Iterator[int]:
    """Run the server ``name`` for the site below ``root``; yields its port."""
    found, port = program(name), _free_port()
    assert found
    command = SERVERS[name](found, folder, root, path, port)
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            command, env=environment, stdout=output, stderr=subprocess.STDOUT, cwd=folder
        )
        try:
            _await(process, port, folder)
            yield port
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _await(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    logs = [path for path in (folder / "output", folder / "log") if path.exists()]
    raise AssertionError("\n".join(path.read_text(errors="replace") for path in logs))
