"""The nouns of the kiosk, frozen: template, answers, page, packet, status, and the kinds of answer."""
