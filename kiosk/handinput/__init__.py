"""Engines that turn writing on the glass into characters: by hand, by pinyin, by stroke; the contract is `kiosk.model.handinput`."""
