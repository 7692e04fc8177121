"""Everything people must act on, each with its words on the screen and its words spoken."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from kiosk.i18n import N_, _


class Severity(StrEnum):
    """How much an outcome asks of people."""

    GOOD = "good"
    """Done, nothing to do."""
    UNDERWAY = "underway"
    """Being done; the resident waits."""
    NOTICE = "notice"
    """The work goes on; somebody should know or look to it later."""
    TROUBLE = "trouble"
    """The work stands still until somebody mends it."""


class Outcome(Enum):
    """What came of something the kiosk tried.

    The value is a plain word for logs and JSON; `screen` and `spoken` are the resident's words.
    """

    severity: Severity
    _screen: str
    _spoken: str

    def __new__(cls, code: str, severity: Severity, screen: str, spoken: str) -> "Outcome":
        outcome = object.__new__(cls)
        outcome._value_ = code
        outcome.severity = severity
        outcome._screen = screen
        outcome._spoken = spoken
        return outcome

    READY = ("ready", Severity.GOOD, N_("可以打印。"), N_("打印机准备好了。"))
    # A queue that says "completed" does not prove that paper came out (measured), so the resident is asked to count.
    PRINTED = (
        "printed",
        Severity.GOOD,
        N_("打印完了。请数一数页数。少了请找工作人员补印。"),
        N_("打印完了。请您取纸，数一数页数。少了请找工作人员补印。"),
    )
    SAVED = ("saved", Severity.GOOD, N_("材料存好了。"), N_("您的材料存好了。"))
    PRINTING = ("printing", Severity.UNDERWAY, N_("正在打印，请稍等。"), N_("正在打印。请您稍等。"))
    SAVING = ("saving", Severity.UNDERWAY, N_("正在保存，请稍等。"), N_("正在保存材料。请您稍等。"))
    WAITING = (
        "waiting",
        Severity.UNDERWAY,
        N_("前面还有材料在打印，请稍等。"),
        N_("前面还有材料在打印。请您稍等。"),
    )
    STOPPED = (
        "stopped",
        Severity.NOTICE,
        N_("已经停下，没印的不会再印。要接着印，请再按打印。"),
        N_("已经停下。没印的不会再印。要接着印，请再按打印。"),
    )
    NOT_PRINTED = (
        "not_printed",
        Severity.NOTICE,
        N_("这台机器没有接打印机，材料没有印。请找工作人员。"),
        N_("这台机器没有接打印机。材料没有印。请找工作人员。"),
    )

    PAPER_LOW = ("paper_low", Severity.NOTICE, N_("纸快用完了。请告诉工作人员。"), N_("纸快用完了。请您告诉工作人员。"))
    PAPER_OUT = (
        "paper_out",
        Severity.TROUBLE,
        N_("打印机没纸了。请找工作人员加纸，加好会接着印。"),
        N_("打印机没有纸了。请找工作人员加纸。加好以后会接着印。"),
    )
    JAM = (
        "jam",
        Severity.TROUBLE,
        N_("打印机卡纸了，请不要用手拉。请找工作人员取出。"),
        N_("打印机卡纸了。请不要用手拉纸。请找工作人员取出来。"),
    )
    DOOR_OPEN = (
        "door_open",
        Severity.TROUBLE,
        N_("打印机的盖子没关好。请找工作人员关好盖子。"),
        N_("打印机的盖子没有关好。请找工作人员关好盖子。"),
    )
    TRAY_MISSING = (
        "tray_missing",
        Severity.TROUBLE,
        N_("打印机的纸盒没有装好。请找工作人员装好纸盒。"),
        N_("打印机的纸盒没有装好。请找工作人员装好纸盒。"),
    )
    OUTPUT_TRAY_FULL = (
        "output_tray_full",
        Severity.TROUBLE,
        N_("出纸口满了。请先把印好的纸取走。"),
        N_("出纸口满了。请您先把印好的纸取走。"),
    )
    TONER_LOW = (
        "toner_low",
        Severity.NOTICE,
        N_("墨快用完了，字可能会淡。请告诉工作人员。"),
        N_("墨快用完了，字可能会淡。请您告诉工作人员。"),
    )
    TONER_EMPTY = (
        "toner_empty",
        Severity.TROUBLE,
        N_("打印机没墨了。请找工作人员换墨盒。"),
        N_("打印机没有墨了。请找工作人员换墨盒。"),
    )
    PRINTER_OFFLINE = (
        "printer_offline",
        Severity.TROUBLE,
        N_("打印机没有回应，可能没有开机。请找工作人员看一看电源和连线。"),
        N_("打印机没有回应，可能没有开机。请找工作人员看一看。"),
    )
    PRINTER_MISSING = (
        "printer_missing",
        Severity.TROUBLE,
        N_("没有找到设好的打印机。请找工作人员重新设置。"),
        N_("没有找到打印机。请找工作人员。"),
    )
    PRINTER_PAUSED = (
        "printer_paused",
        Severity.TROUBLE,
        N_("打印机被暂停了。请找工作人员恢复打印。"),
        N_("打印机被暂停了。请找工作人员恢复打印。"),
    )
    PRINTER_FAULT = (
        "printer_fault",
        Severity.TROUBLE,
        N_("打印机有故障。请找工作人员看打印机上的提示。"),
        N_("打印机有故障。请找工作人员来看一看。"),
    )
    PRINT_SERVICE_ABSENT = (
        "print_service_absent",
        Severity.TROUBLE,
        N_("打印服务没有启动。请找工作人员启动。"),
        N_("打印服务没有启动。请找工作人员。"),
    )
    REJECTED = (
        "rejected",
        Severity.TROUBLE,
        N_("打印机现在不收这份材料。请找工作人员。"),
        N_("打印机现在不收这份材料。请找工作人员。"),
    )
    TOO_SLOW = (
        "too_slow",
        Severity.NOTICE,
        N_("比平时慢，还在等。可以再等等，也可以找工作人员。"),
        N_("比平时慢，还在等。您可以再等等，也可以找工作人员。"),
    )

    FOLDER_MISSING = (
        "folder_missing",
        Severity.TROUBLE,
        N_("存材料的文件夹不见了，材料没有存。请找工作人员。"),
        N_("存材料的文件夹不见了。材料没有存。请找工作人员。"),
    )
    FOLDER_FULL = (
        "folder_full",
        Severity.TROUBLE,
        N_("机器存满了，材料没有存。请找工作人员清理。"),
        N_("机器存满了。材料没有存。请找工作人员清理。"),
    )
    FOLDER_READ_ONLY = (
        "folder_read_only",
        Severity.TROUBLE,
        N_("这个文件夹不能写入，材料没有存。请找工作人员。"),
        N_("文件夹不能写入。材料没有存。请找工作人员。"),
    )
    FOLDER_FAULT = (
        "folder_fault",
        Severity.TROUBLE,
        N_("存材料时出了故障，材料没有存。请找工作人员。"),
        N_("存材料时出了故障。材料没有存。请找工作人员。"),
    )

    NO_FONT_GLYPH = (
        "no_font_glyph",
        Severity.TROUBLE,
        N_("有一个字本机印不出来。请换一个写法，或找工作人员。"),
        N_("有一个字本机印不出来。请您换一个写法，或找工作人员。"),
    )
    FORM_UNAVAILABLE = (
        "form_unavailable",
        Severity.TROUBLE,
        N_("这份文书暂时办不了。可以选别的，或找工作人员。"),
        N_("这份文书暂时办不了。您可以选别的，或找工作人员。"),
    )
    SETTINGS_DAMAGED = (
        "settings_damaged",
        Severity.NOTICE,
        N_("机器的设置读不出来，先用原来的设置。请告诉工作人员。"),
        N_("机器的设置读不出来，先用原来的设置。请您告诉工作人员。"),
    )
    JOURNAL_DAMAGED = (
        "journal_damaged",
        Severity.NOTICE,
        N_("刚才填的有一部分读不出来。请从头看一遍，补上缺的。"),
        N_("刚才填的有一部分读不出来。请您从头看一遍，补上缺的。"),
    )

    MICROPHONE_ABSENT = (
        "microphone_absent",
        Severity.NOTICE,
        N_("没有接麦克风，现在不能说话填写。请用手写或键盘。"),
        N_("没有接麦克风，现在不能说话填写。请您用手写或键盘。"),
    )
    VOICE_ABSENT = (
        "voice_absent",
        Severity.NOTICE,
        N_("本机现在不能出声，字都在屏上。要人念，请找工作人员。"),
        N_("本机现在不能出声。要人念，请找工作人员。"),
    )
    CAMERA_ABSENT = (
        "camera_absent",
        Severity.NOTICE,
        N_("没有接摄像头，不能拍材料。请带复印件，或找工作人员。"),
        N_("没有接摄像头，不能拍材料。请您带复印件，或找工作人员。"),
    )
    CARD_READER_ABSENT = (
        "card_reader_absent",
        Severity.NOTICE,
        N_("没有接身份证读卡器。请用键盘填写身份证号。"),
        N_("没有接身份证读卡器。请您用键盘填写。"),
    )

    USB_ABSENT = ("usb_absent", Severity.TROUBLE, N_("没有看到U盘。请插好U盘再试。"), N_("没有看到U盘。请您插好再试。"))
    USB_FULL = (
        "usb_full",
        Severity.TROUBLE,
        N_("U盘满了，材料没有存。请换一个U盘再试。"),
        N_("U盘满了，材料没有存。请您换一个再试。"),
    )
    USB_READ_ONLY = (
        "usb_read_only",
        Severity.TROUBLE,
        N_("U盘不能写入，材料没有存。请换一个U盘再试。"),
        N_("U盘不能写入，材料没有存。请您换一个再试。"),
    )

    @property
    def screen(self) -> str:
        """The words on the screen, in the language of the moment; they name the mend."""
        return _(self._screen)

    @property
    def spoken(self) -> str:
        """The words spoken, in the language of the moment: short sentences, nothing that needs eyes."""
        return _(self._spoken)

    @property
    def is_trouble(self) -> bool:
        """Whether the work stands still until somebody mends something."""
        return self.severity is Severity.TROUBLE


@dataclass(frozen=True)
class Progress:
    """How far a packet has come.

    Attributes:
        outcome: What is happening now; a trouble may still mend itself (paper is refilled) and printing goes on.
        done_pages: Sheets of the documents that are done.
        total_pages: Sheets of the whole packet with its copies.
        document: Index of the document being worked on, counted from 0; equals the number of documents at the end.
    """

    outcome: Outcome
    done_pages: int
    total_pages: int
    document: int


@dataclass(frozen=True)
class DeviceReport:
    """One line of `kiosk doctor`.

    Attributes:
        name: The device, for example 打印机 Kiosk.
        works: Whether it can be used now.
        says: What was found.
        mend: What to do about it; empty where it works.
    """

    name: str
    works: bool
    says: str
    mend: str
