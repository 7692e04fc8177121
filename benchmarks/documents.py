"""How long documents take, beside typst and LibreOffice on the same text in the same run."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from benchmarks.figure import Figure, milliseconds
from benchmarks.process import fresh
from benchmarks.worked_example import filled, heart
from kiosk.documents import cells

TYPST = "typst==0.15.2"
PYTHON_DOCX = "python-docx==1.2.0"

TYPST_RUN = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
import typst
text = open(sys.argv[2], encoding="utf-8").read()
compiler = typst.Compiler(root=sys.argv[4], font_paths=[sys.argv[3]])
taken = []
for number in range(12):
    # Other words each time: typst remembers what it has laid out, and no resident writes what the last one wrote.
    varied = text.replace('"], [#"', f'"], [#"{number}')
    path = f"{sys.argv[4]}/varied{number}.typ"
    open(path, "w", encoding="utf-8").write(varied)
    begun = time.perf_counter()
    pdf = compiler.compile(path)
    taken.append((time.perf_counter() - begun) * 1000)
open(f"{sys.argv[4]}/typst.pdf", "wb").write(pdf)
print(json.dumps(sorted(taken[2:])[5]))
"""

DOCX_RUN = """
import sys, json
sys.path.insert(0, sys.argv[1])
from docx import Document
rows = json.load(open(sys.argv[2], encoding="utf-8"))
document = Document()
table = document.add_table(rows=0, cols=2)
table.style = "Table Grid"
for label, text in rows:
    row = table.add_row().cells
    row[0].text, row[1].text = label, text
document.save(sys.argv[3])
"""


def figures() -> Iterator[Figure]:
    """The documents' figures and their peers'."""
    of = heart()
    template, reached = filled(of, "plain")
    ours = milliseconds(lambda: of.printery.preview(template, reached, "complaint"), 20, warm=3)
    pages = _pages(of.printery.preview(template, reached, "complaint"))
    rows = cells(template, reached, "complaint")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        typst, why_typst = _typst(folder, rows, of.settings.assets / "fonts")
        office, why_office = _libreoffice(folder, rows)
    yield Figure("a complaint, warm", ours, "ms", typst, f"{pages} pages, tagged, with kinsoku; held to typst")
    yield Figure("  typst on the same text, warm", typst, "ms", note=why_typst)
    tenth = None if office is None else office / 10
    yield Figure("a complaint, warm, beside a tenth of LibreOffice", ours, "ms", tenth, why_office)
    yield Figure("  LibreOffice (python-docx, headless) on the same text", office, "ms", note=why_office)
    begun, told = fresh("packet")
    name = f"packet of {told['documents']} documents, {told['pages']} pages, fresh process"
    yield Figure(name, (float(told["done"]) - begun) * 1000, "ms", 1500.0)


def _pages(pdf: bytes) -> int:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document.pageCount()


def _install(package: str, target: Path) -> str:
    """Why the package could not be had, or ""."""
    command = [sys.executable, "-m", "pip", "install", "-q", "--target", str(target), package]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if ran.returncode == 0 else f"{package} cannot be installed here"


def _typst(folder: Path, rows: Mapping[str, str], fonts: Path) -> tuple[float | None, str]:
    target = folder / "typst"
    if why := _install(TYPST, target):
        return None, why
    quoted = ",\n".join(f"[#{_typst_text(label)}], [#{_typst_text(text)}]" for label, text in rows.items())
    source = folder / "complaint.typ"
    source.write_text(
        '#set page(paper: "a4")\n#set text(font: "Noto Serif SC", size: 12pt, lang: "zh")\n'
        f"#table(columns: (1fr, 2fr),\n{quoted})\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-c", TYPST_RUN, str(target), str(source), str(fonts), str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        return None, ran.stderr.strip().splitlines()[-1][:80]
    return float(ran.stdout), f"{_pages((folder / 'typst.pdf').read_bytes())} pages"


def _typst_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _libreoffice(folder: Path, rows: Mapping[str, str]) -> tuple[float | None, str]:
    office = shutil.which("soffice")
    if office is None:
        return None, "LibreOffice is not installed (apt-get install libreoffice-writer-nogui)"
    target = folder / "docx"
    if why := _install(PYTHON_DOCX, target):
        return None, why
    data = folder / "rows.json"
    data.write_text(json.dumps(list(rows.items()), ensure_ascii=False), encoding="utf-8")
    document = folder / "complaint.docx"
    write = [sys.executable, "-c", DOCX_RUN, str(target), str(data), str(document)]
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]

    def both() -> None:
        for command in (write, convert):
            subprocess.run(command, capture_output=True, check=True)

    return milliseconds(both, 3), ""
