"""Makes archives that no honest student hands in, in the folder given: one for each way to harm whoever unpacks it."""

import gzip
import io
import lzma
import os
import stat
import struct
import sys
import tarfile
import warnings
import zipfile
import zlib

warnings.simplefilter("ignore")
os.chdir(sys.argv[1])

MIB = 1 << 20


def zip_of(name, entries, method=zipfile.ZIP_DEFLATED):
    """A zip with (name, bytes) or (ZipInfo, bytes), as Python's zipfile writes it."""
    with zipfile.ZipFile(name, "w", method) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)


def info(name, mode, system=3):
    entry = zipfile.ZipInfo(name)
    entry.create_system = system
    entry.external_attr = mode << 16
    return entry


def raw_zip(name, files, directory, method=8):
    """A zip from local entries [(name, packed)] and a directory [(name, offset, packed size, size, crc)], true or not.

    Returns nothing; the layout is that of APPNOTE 4.3.7, 4.3.12 and 4.3.16.
    """
    with open(name, "wb") as out:
        for entry, packed in files:
            out.write(struct.pack("<4sHHHHHLLLHH", b"PK\3\4", 20, 0, method, 0, 0x21, 0, len(packed), 0, len(entry), 0))
            out.write(entry)
            out.write(packed)
        start = out.tell()
        for entry, offset, packed_size, size, crc in directory:
            out.write(struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\1\2", 20, 20, 0, method, 0, 0x21, crc, packed_size, size,
                                  len(entry), 0, 0, 0, 0, 0, offset))
            out.write(entry)
        end = out.tell()
        out.write(struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, len(directory) & 0xffff, len(directory) & 0xffff,
                              end - start, start, 0))


def deflated_zeros(mebibytes):
    """Deflate data of so many zeros: one block, over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * mebibytes + packer.flush(zlib.Z_FINISH)


def tar_of(name, entries, mode="w:gz", form=tarfile.GNU_FORMAT):
    with tarfile.open(name, mode, format=form) as archive:
        for entry, content in entries:
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


def tar_entry(name, kind=tarfile.REGTYPE, link=""):
    entry = tarfile.TarInfo(name)
    entry.type = kind
    entry.linkname = link
    return entry


# Names that lead somewhere else.
zip_of("parent.zip", [("ok/a.txt", "a"), ("../evil.txt", "x")])
zip_of("inner-parent.zip", [("a/../../evil.txt", "x")])
zip_of("backslash-parent.zip", [("..\\..\\evil.txt", "x")])
zip_of("absolute.zip", [("/tmp/evil.txt", "x")])
zip_of("drive.zip", [("C:\\Windows\\evil.txt", "x")])
zip_of("share.zip", [("\\\\server\\share\\evil.txt", "x")])
raw_zip("zero-byte.zip", [(b"a\0b.txt", b"")], [(b"a\0b.txt", 0, 0, 0, 0)], method=0)
zip_of("long-name.zip", [("d/" * 3000 + "a.txt", "x")])
tar_of("parent.tar.gz", [(tar_entry("../evil.txt"), b"x")])
tar_of("absolute.tar.gz", [(tar_entry("/tmp/evil.txt"), b"x")])

# Links and devices.
zip_of("link.zip", [(info("passwd", stat.S_IFLNK | 0o777), "/etc/passwd")])
zip_of("link-of-a-mac.zip", [(info("passwd", stat.S_IFLNK | 0o777, system=19), "/etc/passwd")])
zip_of("device.zip", [(info("disk", stat.S_IFBLK | 0o666), "")])
tar_of("link.tar.gz", [(tar_entry("passwd", tarfile.SYMTYPE, "/etc/passwd"), b"")])
tar_of("hard-link.tar.gz", [(tar_entry("passwd", tarfile.LNKTYPE, "/etc/passwd"), b"")])
tar_of("device.tar.gz", [(tar_entry("tty", tarfile.CHRTYPE), b"")])
tar_of("pipe.tar.gz", [(tar_entry("pipe", tarfile.FIFOTYPE), b"")])
tar_of("plain-pipe.tar", [(tar_entry("pipe", tarfile.FIFOTYPE), b"")], "w")

# Too many.
zip_of("many.zip", [("%d.txt" % i, b"") for i in range(10_001)], zipfile.ZIP_STORED)
raw_zip("directory.zip", [(b"a", b"")], [(b"a" * 500, 0, 0, 0, 0)] * 20_000, method=0)
tar_of("many.tar.gz", [(tar_entry("%d.txt" % i), b"") for i in range(10_001)])
zip_of("half.zip", [("%d.txt" % i, b"") for i in range(5_000)], zipfile.ZIP_STORED)
zip_of("many-together.zip", [(name, open("half.zip", "rb").read()) for name in ("a.zip", "b.zip")])
os.remove("half.zip")

# Too large: packed to a 60th, so that the ratio doesn't tell.
block = os.urandom(MIB // 64) + bytes(MIB - MIB // 64)
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
part = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
large = part * 257 + packer.flush(zlib.Z_FINISH)
raw_zip("large.zip", [(b"large", large)], [(b"large", 0, len(large), 257 * MIB, 0)])

# Bombs: ten gigabytes of zeros, with true and with false sizes.
bomb = deflated_zeros(10 * 1024)
raw_zip("bomb.zip", [(b"zeros", bomb)], [(b"zeros", 0, len(bomb), 0xfffffffe, 0)])
raw_zip("modest-bomb.zip", [(b"zeros", bomb)], [(b"zeros", 0, len(bomb), 100, 0)])
with open("bomb.tar.gz", "wb") as out:
    header = tar_entry("zeros")
    header.size = 10 * 1024 * MIB
    start = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = start.compress(header.tobuf(tarfile.GNU_FORMAT)) + start.flush(zlib.Z_FULL_FLUSH)
    out.write(b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + block + bomb + bytes(8))
inner = io.BytesIO()
with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("zeros", bytes(15 * MIB))
zip_of("nested-bomb.zip", [("%d.zip" % i, inner.getvalue()) for i in range(16)])
zeros = deflated_zeros(15)
raw_zip("overlapping.zip", [(b"a", zeros)], [(b"%d" % i, 0, len(zeros), 15 * MIB, zlib.crc32(bytes(15 * MIB)))
                                            for i in range(1000)])

# An entry whose packed bytes have the next local header in them, and an empty one between the two in the directory.
first = 30 + 1
quoted = [(b"a", zeros), (b"b", zeros)]
second = first + len(zeros)
raw_zip("quoting.zip", quoted, [(b"a", 0, second + 30 + 1 + len(zeros) - first, 30 * MIB, 0),
                                (b"x", second + first + len(zeros), 0, 0, 0),
                                (b"b", second, len(zeros), 15 * MIB, zlib.crc32(bytes(15 * MIB)))])

# Archives in archives.
content = b"the end"
for i in range(60):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("%d.zip" % i if i else "end.txt", content)
    content = packed.getvalue()
with open("matryoshka.zip", "wb") as out:
    out.write(content)

# Headers that want memory.
tar_of("long-name.tar.gz", [(tar_entry("n" * (300 << 10)), b"")])
with gzip.open("headers.tar.gz", "wb") as out:
    header = tar_entry("././@LongLink", tarfile.GNUTYPE_LONGNAME)
    out.write(header.tobuf(tarfile.GNU_FORMAT) * 100_000)
tar_of("pax.tar.gz", [(tar_entry("a" + "\u00e4" * (200 << 10)), b"")], form=tarfile.PAX_FORMAT)


def number(value):
    """7-Zip's number of eight bytes after a first one."""
    return b"\xff" + struct.pack("<Q", value)


def seven_z(name, header, rest=b""):
    """A 7z archive with this header."""
    start = struct.pack("<QQL", len(rest), len(header), zlib.crc32(header))
    with open(name, "wb") as out:
        out.write(b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<L", zlib.crc32(start)) + start + rest + header)


filters = [{"id": lzma.FILTER_LZMA1, "dict_size": MIB, "lc": 3, "lp": 0, "pb": 2}]
packed = lzma.compress(bytes(64 * MIB), format=lzma.FORMAT_RAW, filters=filters)
properties = bytes([0x5d]) + struct.pack("<L", MIB)
seven_z("header-bomb.7z",
        b"\x17\x06\0\1\x09" + number(len(packed)) + b"\0\7\x0b\1\0\1\x23\3\1\1\5" + properties
        + b"\x0c" + number(64 * MIB) + b"\x0a\1" + struct.pack("<L", zlib.crc32(bytes(64 * MIB))) + b"\0\0",
        packed)
seven_z("directory.7z", b"\1" + bytes(11 * MIB))
seven_z("packed-oddly.7z", b"\x17" + bytes(5000))
dictionary = bytes([0x5d]) + struct.pack("<L", 512 * MIB)
seven_z("dictionary.7z",
        b"\x17\x06\0\1\x09" + number(len(packed)) + b"\0\7\x0b\1\0\1\x23\3\1\1\5" + dictionary
        + b"\x0c" + number(100) + b"\0\0",
        packed)

# Broken, and not what they seem.
zip_of("whole.zip", [("a.txt", os.urandom(5000)), ("b.txt", "b" * 5000)])
whole = open("whole.zip", "rb").read()
os.remove("whole.zip")
with open("truncated.zip", "wb") as out:
    out.write(whole[:3000])
with open("flipped.zip", "wb") as out:
    out.write(whole[:1000] + bytes([whole[1000] ^ 1]) + whole[1001:])
with open("empty.zip", "wb"):
    pass
with open("page.zip", "w") as out:
    out.write("<!DOCTYPE html><title>Log in</title>")
tar_of("whole.tar.gz", [(tar_entry("a.txt"), os.urandom(5000))])
with open("truncated.tar.gz", "wb") as out:
    out.write(open("whole.tar.gz", "rb").read()[:3000])
os.remove("whole.tar.gz")
with open("rar.rar", "wb") as out:
    out.write(b"Rar!\x1a\x07\x01\0" + bytes(100))
with open("rar-renamed.zip", "wb") as out:
    out.write(b"Rar!\x1a\x07\x01\0" + bytes(100))
tar_of("xz.tar.xz", [(tar_entry("a.txt"), b"a")], "w:xz")
tar_of("bzip2.tar.bz2", [(tar_entry("a.txt"), b"a")], "w:bz2")
zip_of("lzma.zip", [("a.txt", "a" * 100)], zipfile.ZIP_LZMA)
with open("part.zip", "wb") as out:
    out.write(b"PK\7\x08" + whole)
