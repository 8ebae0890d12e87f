"""The file: typed, read, checked, mended; imports nothing of the other wings."""
