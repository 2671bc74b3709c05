"""One set of pages in every kind of file: what is read is the same, and what is broken is a page with an error."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pyarrow as pa
import pytest
from tests.support.press import archive_record, press, write_archive, write_folder, write_lines, write_table

from broadsheet import BatchError
from broadsheet.batch import Origin, RawPage, read_pages

PAGES = press(20)
WRITERS: dict[str, Callable[[Path, list[RawPage]], Path]] = {
    "pages.jsonl": write_lines,
    "pages.jsonl.gz": write_lines,
    "pages.ndjson.zst": write_lines,
    "pages.parquet": write_table,
    "pages.warc": write_archive,
    "pages.warc.gz": write_archive,
    "pages.warc.zst": write_archive,
}


def content(page: RawPage) -> tuple[object, ...]:
    html = page.html.encode() if isinstance(page.html, str) else page.html
    return html, page.text, page.url, page.fetched_at, page.error


@pytest.mark.parametrize("name", WRITERS)
def test_every_kind_of_file_gives_the_same_pages(tmp_path: Path, name: str) -> None:
    path = WRITERS[name](tmp_path / name, PAGES)
    found = list(read_pages(path))
    assert list(map(content, found)) == list(map(content, PAGES))
    assert {page.origin.file for page in found} == {str(path)}
    assert len({page.origin for page in found}) == len(found)


def test_a_folder_is_read_by_name_and_all_its_folders(tmp_path: Path) -> None:
    write_folder(tmp_path, PAGES)
    (tmp_path / "notes.doc").write_text("of no known name")
    (tmp_path / ".hidden.html").write_text("<p>hidden")
    found = list(read_pages(tmp_path))
    assert [page.html for page in found] == [page.html for page in PAGES]
    assert [page.origin.file for page in found] == sorted(str(path) for path in tmp_path.rglob("0*.html"))


@pytest.mark.parametrize("name", ["page.html", "page.htm.gz", "page.xhtml.zst"])
def test_a_page_by_itself(tmp_path: Path, name: str) -> None:
    pack = {".gz": gzip.compress, ".zst": lambda data: pa.compress(data, "zstd", asbytes=True)}
    (tmp_path / name).write_bytes(pack.get(Path(name).suffix, bytes)(b"<h1>Rain"))
    assert list(read_pages(tmp_path / name)) == [RawPage(html=b"<h1>Rain", origin=Origin(file=str(tmp_path / name)))]


def test_text_by_itself(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Rain at last\nIt rained – an hour.", "utf-8")
    assert [page.text for page in read_pages(tmp_path)] == ["Rain at last\nIt rained – an hour."]


def test_offsets_lead_to_the_record(tmp_path: Path) -> None:
    for name in ("pages.warc", "pages.warc.gz", "pages.jsonl"):
        path = WRITERS[name](tmp_path / name, PAGES)
        for page in list(read_pages(path))[::7]:
            assert page.origin.offset is not None
            rest = tmp_path / f"rest-{name}"
            rest.write_bytes(path.read_bytes()[page.origin.offset :])
            assert content(next(read_pages(rest))) == content(page)


def test_wet_files_are_flattened_text(tmp_path: Path) -> None:
    record = archive_record("conversion", "Rain at last\nFür immer".encode(), "text/plain", url="https://a.example/")
    (tmp_path / "crawl.warc.wet.gz").write_bytes(gzip.compress(record))
    (page,) = read_pages(tmp_path)
    assert (page.text, page.html, page.url) == ("Rain at last\nFür immer", None, "https://a.example/")


@pytest.mark.parametrize(
    "http",
    [
        b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<h1>Gone",
        b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
    ],
)
def test_what_is_no_page_of_an_archive_is_passed_over(tmp_path: Path, http: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(archive_record("response", http, "application/http; msgtype=response"))
    assert list(read_pages(tmp_path)) == []


def test_a_response_comes_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(b"<h1>Rain")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=latin-1\r\nContent-Encoding: gzip\r\n"
    chunked = head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    (tmp_path / "a.warc").write_bytes(archive_record("response", chunked, "application/http; msgtype=response"))
    (page,) = read_pages(tmp_path)
    assert (page.html, page.encoding) == (b"<h1>Rain", "latin-1")


# ------------------------------------------------------------------------------------------------------------- damage


def cut(data: bytes) -> bytes:
    return data[:-40]


def zeroed(data: bytes) -> bytes:
    return data[:60] + bytes(20) + data[80:]


def headless(data: bytes) -> bytes:
    return b"\7" * 20 + data[20:]


@pytest.mark.parametrize("damage", [cut, zeroed, headless])
@pytest.mark.parametrize("pack", [gzip.compress, lambda data: pa.compress(data, "zstd", asbytes=True)])
def test_a_broken_record_costs_itself(
    tmp_path: Path, damage: Callable[[bytes], bytes], pack: Callable[[bytes], bytes]
) -> None:
    records = [
        write_archive(tmp_path / "one.warc", [page]).read_bytes().partition(b"software: a press\r\n\r\n\r\n")[2]
        for page in PAGES[:5]
    ]
    (tmp_path / "one.warc").unlink()
    members = list(map(pack, records))
    members[2] = damage(members[2])
    (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
    found = list(read_pages(tmp_path))
    assert [page.url for page in found if page.error is None] == [PAGES[number].url for number in (0, 1, 3, 4)]
    assert [page.error.kind for page in found if page.error is not None] == ["DamagedRecord"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.jsonl.gz", "a.ndjson.zst", "a.parquet", "a.html.gz"])
def test_a_file_may_end_anywhere(tmp_path: Path, name: str) -> None:
    whole = WRITERS[f"pages{name[1:]}"](tmp_path / name, PAGES[:6]).read_bytes() if "html" not in name else None
    whole = whole or gzip.compress(b"<h1>Rain at last</h1>" * 9)
    for length in range(1, len(whole), max(1, len(whole) // 40)):
        (tmp_path / name).write_bytes(whole[:length])
        found = list(read_pages(tmp_path / name))
        good = [content(page) for page in found if page.error is None]
        if name != "a.html.gz":
            assert good == [content(page) for page in PAGES[: len(good)]]
        assert len(good) == 6 or sum(page.error is not None for page in found) <= 1


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[1]",
        "{}",
        '{"html": 3}',
        '{"html": "<p>x", "url": 3}',
        '{"text": "x", "fetched_at": "yesterday"}',
        "[" * 99_999,
    ],
)
def test_a_bad_line_costs_itself(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"html": "<p>a"}}\n\n{line}\n{{"html": "<p>b"}}\n')
    first, bad, last = read_pages(tmp_path)
    assert (first.html, last.html, last.origin.record) == ("<p>a", "<p>b", "4")
    assert bad.error is not None
    assert bad.error.kind == "DamagedRecord"
    assert bad.origin.record == "3"


def test_lone_surrogates_are_replaced_where_they_could_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Rain", "url": "https://a.example/\\ud800"}')
    (page,) = read_pages(tmp_path)
    assert page.url == "https://a.example/?"


def test_a_broken_group_of_rows_costs_itself(tmp_path: Path) -> None:
    path = write_table(tmp_path / "a.parquet", PAGES, group=5)
    data = bytearray(path.read_bytes())
    data[len(data) // 4 : len(data) // 4 + 400] = bytes(400)
    path.write_bytes(data)
    found = list(read_pages(path))
    good = [content(page) for page in found if page.error is None]
    assert 5 <= len(good) < len(PAGES)
    assert all(page in list(map(content, PAGES)) for page in good)
    assert any(page.error is not None for page in found)


def test_a_table_without_pages_is_one_error(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"headline": ["Rain"]}), tmp_path / "a.parquet")
    (page,) = read_pages(tmp_path)
    assert page.error is not None
    assert "html" in page.error.message


def test_one_broken_file_is_not_the_end(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"no table")
    (tmp_path / "b.html.gz").write_bytes(b"no gzip")
    (tmp_path / "c.warc").write_bytes(b"no archive")
    (tmp_path / "d.html").write_bytes(b"<p>a page")
    found = list(read_pages(tmp_path))
    assert [page.error is None for page in found] == [False, False, False, True]


def test_what_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match=r"nowhere\.warc"):
        list(read_pages(tmp_path / "nowhere.warc"))
    (tmp_path / "a.doc").touch()
    with pytest.raises(BatchError, match="does not tell what it holds"):
        list(read_pages(tmp_path / "a.doc"))


def test_rows_that_say_where_they_come_from_keep_it(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    from broadsheet.batch import to_raw_batch

    placed = [attrs.evolve(page, origin=Origin(file="elsewhere.warc", offset=n)) for n, page in enumerate(PAGES)]
    pq.write_table(pa.Table.from_batches([to_raw_batch(placed)]), tmp_path / "a.parquet")
    assert list(read_pages(tmp_path)) == placed


def test_json_has_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"html": "<p>Für immer"}, ensure_ascii=True))
    assert next(read_pages(tmp_path)).html == "<p>Für immer"


@pytest.mark.parametrize("name", ["a.html.gz", "a.txt.zst", "a.jsonl.gz", "a.warc.gz"])
def test_what_unpacks_to_more_than_there_is_costs_itself(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from broadsheet.batch import archives, lines, streams

    for module in (archives, lines, streams):
        monkeypatch.setattr(module, "MOST", 1_000)
    long = b"<h1>Rain</h1>" + b" " * 1_000
    packed = gzip.compress(long)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed
    data = {
        "a.html.gz": packed,
        "a.txt.zst": pa.compress(long, "zstd", asbytes=True),
        "a.jsonl.gz": gzip.compress(json.dumps({"text": long.decode()}).encode()),
        "a.warc.gz": gzip.compress(archive_record("response", http, "application/http; msgtype=response")),
    }
    (tmp_path / name).write_bytes(data[name])
    (tmp_path / "b.html").write_bytes(b"<h1>Fog")
    large, small = read_pages(tmp_path)
    assert large.error is not None
    assert "more than 1,000 bytes" in large.error.message
    assert small.html == b"<h1>Fog"
