"""What the kiosk says aloud and hears; the engines are behind one contract, the silent one last and always working."""
