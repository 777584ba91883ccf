"""A zip file as the files that it holds, within limits: nothing is unpacked to a disk."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from humexjournal.parsing.importing.imported import Files, ForeignError

MAGIC = b"PK\x03\x04"
MOST_FILES, MOST_BYTES = 5000, 64 * 1024 * 1024


def unzipped(name: str, data: bytes) -> Files:
    """The files of an archive by their names."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            listed = [one for one in archive.infolist() if not one.is_dir()]
            if len(listed) > MOST_FILES or sum(one.file_size for one in listed) > MOST_BYTES:
                raise ForeignError(f"{name} unpacks to more than 64 MiB or {MOST_FILES} files.")
            return {one.filename: archive.read(one) for one in listed}
    except (BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise ForeignError(f"{name} cannot be unpacked: {error}.") from error
