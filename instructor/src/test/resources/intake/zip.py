"""Writes a zip as Python's zipfile does, from lines on standard input: U or - for the flag that says UTF-8, the name's
bytes and the content in hexadecimal digits."""

import sys
import warnings
import zipfile

warnings.simplefilter("ignore")  # a name may come twice


class Entry(zipfile.ZipInfo):
    """An entry with any bytes as its name."""

    def _encodeFilenameFlags(self):
        return self.raw_name, self.flag_bits | (0x800 if self.says_utf8 else 0)


with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for line in sys.stdin:
        flag, name, content = line.rstrip("\n").split(" ")
        entry = Entry("entry%d" % len(archive.infolist()))
        entry.raw_name = bytes.fromhex(name)
        entry.says_utf8 = flag == "U"
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, bytes.fromhex(content))
