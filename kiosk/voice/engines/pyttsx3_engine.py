"""espeak-ng through pyttsx3: Mandarin, Cantonese and English, robotic but instant. What works here is found out by asking it."""

from kiosk.i18n import _
from kiosk.model.status import DeviceReport

VOICES = {"zh_CN": "cmn", "zh_HK": "yue", "en": "en"}


def report() -> DeviceReport:
    """Whether pyttsx3 finds espeak-ng with a Mandarin voice."""
    name = _("朗读")
    mend = _("安装 espeak-ng：sudo apt-get install espeak-ng libespeak-ng1")
    try:
        import pyttsx3

        engine = pyttsx3.init()
        try:
            voices = " ".join(str(voice.id) for voice in engine.getProperty("voices"))
        finally:
            engine.stop()
    except Exception as error:
        return DeviceReport(name, False, _("朗读不能用（{error}）。").format(error=type(error).__name__), mend)
    if VOICES["zh_CN"] not in voices:
        return DeviceReport(name, False, _("没有普通话的声音。"), mend)
    return DeviceReport(name, True, _("pyttsx3 和 espeak-ng 可以用。"), "")
