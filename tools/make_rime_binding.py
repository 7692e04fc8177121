"""Makes kiosk/handinput/pinyin/rime_binding.py from the declarations in rime_api.h beside it.

    python -m tools.make_rime_binding

cffi would parse the declarations again in every process, which takes 80 ms and 10 MB; made beforehand they take 1 ms.
"""

import re
from pathlib import Path

from cffi import FFI
from cffi.recompiler import Recompiler

ROOM = Path(__file__).parents[1] / "kiosk" / "handinput" / "pinyin"
BINDING = ROOM / "rime_binding.py"
HEAD = '''"""The declarations of rime_api.h as cffi keeps them; made by tools/make_rime_binding.py, not by hand."""

# ruff: noqa
# fmt: off
'''


def binding(declarations: str) -> str:
    """The module's text for C declarations."""
    ffi = FFI()
    ffi.cdef(re.sub(r"/\*.*?\*/", "", declarations, flags=re.DOTALL))
    ffi.set_source("rime_binding", None)
    recompiler = Recompiler(ffi, "rime_binding", target_is_python=True)
    recompiler.collect_type_table()
    recompiler.collect_step_tables()
    lines: list[str] = []

    class Text:
        def write(self, part: str) -> None:
            lines.append(part)

    recompiler.write_source_to_f(Text(), None)
    body = "".join(lines).removeprefix("# auto-generated file\n")
    return HEAD + body


def main() -> None:
    """Write the module."""
    BINDING.write_text(binding((ROOM / "rime_api.h").read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
