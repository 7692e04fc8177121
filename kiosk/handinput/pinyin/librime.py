"""librime as it is called from Python: the library found, its version, and what it is told about folders."""

from functools import cache
from pathlib import Path
from typing import Any

from kiosk.handinput.pinyin.problem import PinyinProblem
from kiosk.handinput.pinyin.rime_binding import ffi
from kiosk.i18n import _

LIBRARY = "librime.so.1"
COMPILED = "build"
"""The folder of what librime makes of schemas and dictionary, within the folder of a deployment."""

_APPLICATION = ffi.new("char[]", b"rime.kiosk")
"""librime keeps the pointer for as long as the process lives."""
_ONLY_FATAL = 3
_NO_LOG_FILE = ffi.new("char[]", b"")


class Librime:
    """The library, of which a process has one, whoever asks for it.

    Attributes:
        api: Its functions.
        version: For example "1.8.5".

    Raises:
        PinyinProblem: It is not installed, or too old.
    """

    def __init__(self, name: str = LIBRARY) -> None:
        mend = _("安装输入法引擎：sudo apt-get install librime1")
        try:
            self.api = _loaded(name)
        except (OSError, ffi.error):
            raise PinyinProblem(_("没有找到拼音引擎 librime。"), mend) from None
        if self.api is None:
            raise PinyinProblem(_("拼音引擎 librime 的版本太旧。"), mend)
        self.version: str = ffi.string(self.api.get_version()).decode()

    @property
    def is_running(self) -> bool:
        """Whether an engine is open in this process; it is librime that knows."""
        session = self.api.create_session()
        if session:
            self.api.destroy_session(session)
        return bool(session)

    def deploy(self, folder: Path, shared: Path, schemas: tuple[str, ...]) -> bool:
        """Compile the schemas and the dictionary of a folder into `COMPILED` below it.

        Args:
            folder: Holds `default.yaml`, the schemas and the dictionary.
            shared: Where librime looks for what the folder does not hold.
            schemas: Their ids.

        Returns:
            Whether librime was content.
        """
        traits, _texts = _traits(folder, shared)
        self.api.deployer_initialize(traits)
        try:
            done = self.api.deploy_config_file(b"default.yaml", b"config_version")
            for schema in schemas:
                done = done and self.api.deploy_schema(bytes(folder / f"{schema}.schema.yaml"))
        finally:
            self.api.finalize()
        return bool(done)

    def start(self, folder: Path) -> None:
        """Begin to work with a deployed folder."""
        traits, _texts = _traits(folder, folder)
        self.api.initialize(traits)

    def stop(self) -> None:
        """Let go of everything; sessions are gone."""
        self.api.finalize()


@cache
def _loaded(name: str) -> Any:
    """The functions of the library, its log silenced; None for one that lacks some of them.

    A second setup of the log would end the process, therefore once.

    Raises:
        OSError, ffi.error: There is no such library, or it is another.
    """
    api = ffi.dlopen(name).rime_get_api()
    if api.data_size + ffi.sizeof("int") < ffi.sizeof("RimeApi"):
        return None
    traits = _empty_traits()
    traits.app_name, traits.min_log_level, traits.log_dir = _APPLICATION, _ONLY_FATAL, _NO_LOG_FILE
    api.setup(traits)
    return api


def _empty_traits() -> Any:
    traits = ffi.new("RimeTraits *")
    traits.data_size = ffi.sizeof("RimeTraits") - ffi.sizeof("int")
    return traits


def _traits(folder: Path, shared: Path) -> tuple[Any, list[Any]]:
    """What librime is told of folders, and the texts that have to live as long as that is read."""
    traits = _empty_traits()
    texts = [ffi.new("char[]", bytes(each)) for each in (shared, folder, folder / COMPILED)]
    traits.shared_data_dir, traits.user_data_dir, traits.staging_dir = texts
    traits.prebuilt_data_dir = traits.staging_dir
    return traits, texts
