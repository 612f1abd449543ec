"""The page answers only the browser of this machine, and every answer keeps other sites out."""

import aiohttp
import pytest

from tests.unit.sandbox.page.serving import Page


@pytest.mark.parametrize(
    "path", ["/", "/static/main.js", "/favicon.ico", "/nowhere", "/events", "/files/none"]
)
async def test_every_answer_carries_the_headers(
    page: Page, browser: aiohttp.ClientSession, path: str
) -> None:
    async with browser.get(page.url + path) as answer:
        rules = answer.headers["Content-Security-Policy"].split("; ")
        assert {
            "default-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'none'",
        } < set(rules)
        assert not any("unsafe" in rule or "*" in rule for rule in rules)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "127.0.0.1.evil.example:{port}"]
)
async def test_a_foreign_host_is_refused(page: Page, browser: aiohttp.ClientSession, host: str) -> None:
    async with browser.get(page.url, headers={"Host": host.format(port=page.port)}) as answer:
        assert answer.status == 403


async def test_localhost_is_a_name_of_ours(page: Page, browser: aiohttp.ClientSession) -> None:
    async with browser.get(page.url, headers={"Host": f"localhost:{page.port}"}) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1:1"]
)
async def test_a_page_of_another_site_cannot_speak_for_the_person(
    page: Page, browser: aiohttp.ClientSession, origin: str
) -> None:
    headers = {"Origin": origin.format(port=page.port)}
    async with browser.post(f"{page.url}/say", json={"text": "/start"}, headers=headers) as answer:
        assert answer.status == 403
    assert page.phone.snapshot()["messages"] == []


async def test_what_a_plain_form_can_send_is_refused(page: Page, browser: aiohttp.ClientSession) -> None:
    async with browser.post(
        f"{page.url}/say", data='{"text": "hi"}', headers={"Content-Type": "text/plain"}
    ) as answer:
        assert answer.status == 415


@pytest.mark.parametrize("path", ["/static/../site.py", "/static/%2e%2e/site.py", "/static/..%2fsite.py"])
async def test_only_the_files_of_the_page_are_served(
    page: Page, browser: aiohttp.ClientSession, path: str
) -> None:
    from yarl import URL

    async with browser.get(URL(page.url + path, encoded=True)) as answer:
        assert answer.status in (403, 404)
