"""One's own account: password, logins, second factor."""

from __future__ import annotations

from aiohttp import web

from checkin.qr import svg
from conference.access.caller import Caller
from conference.http.keys import ACCOUNTS, FACTOR_REQUIRED, FACTORS, LOGINS, NAME_THROTTLE
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import caller_of
from schemas.rows import Account, Login
from schemas.wire import accounts as wire


async def change_password(request: web.Request) -> web.Response:
    """Change one's own password; all other logins of the account end."""
    asked = await parse(request, wire.PasswordChange)
    caller, account_id = caller_of(request), _own(request)
    request.app[NAME_THROTTLE].take(("password", account_id))
    await request.app[ACCOUNTS].change_password(account_id, asked.old, asked.new, keep=caller.login_id)
    return nothing()


async def list_own_logins(request: web.Request) -> web.Response:
    """Where one is signed in."""
    rows = await request.app[LOGINS].of_account(_own(request))
    return reply(wire.LoginList(logins=[login_view(row, caller_of(request)) for row in rows]))


async def end_own_login(request: web.Request) -> web.Response:
    """Sign out another browser."""
    await request.app[LOGINS].end(_own(request), path_id(request))
    return nothing()


async def get_factor(request: web.Request) -> web.Response:
    """Whether a second factor is asked for, and how many recovery codes are left."""
    account_id = _own(request)
    account = await request.app[ACCOUNTS].find(account_id)
    return reply(
        wire.FactorState(
            enrolled=account.totp_since is not None,
            required=account.role in request.app[FACTOR_REQUIRED],
            codes_left=await request.app[FACTORS].codes_left(account_id),
        )
    )


async def offer_factor(request: web.Request) -> web.Response:
    """Begin to enrol: a secret for the authenticator app. It counts once `confirm_factor` has seen its code."""
    asked = await parse(request, wire.PasswordAsked)
    account_id = _own(request)
    await _check_password(request, asked.password)
    made = await request.app[FACTORS].offer(account_id)
    return reply(wire.FactorOffer(secret=made.secret, uri=made.uri, qr=svg(made.uri)), 201)


async def confirm_factor(request: web.Request) -> web.Response:
    """The app shows the right code: the factor counts from now on. Answers with the recovery codes, once."""
    asked = await parse(request, wire.FactorCode)
    codes = await request.app[FACTORS].confirm(_own(request), asked.code)
    await request.app[LOGINS].forget_everywhere()
    return reply(wire.RecoveryCodes(codes=codes), 201)


async def remove_factor(request: web.Request) -> web.Response:
    """Take the factor away, or begin anew with another phone."""
    asked = await parse(request, wire.FactorRemoval)
    account = await _check_password(request, asked.password)
    if account.totp_since is not None:
        await request.app[FACTORS].check(account, asked.code)
    await request.app[FACTORS].remove(account.id)
    await request.app[LOGINS].forget_everywhere()
    return nothing()


def login_view(row: Login, caller: Caller) -> wire.LoginView:
    """A login as a list shows it."""
    return wire.LoginView(
        id=row.id,
        browser=row.browser,
        address=row.address,
        created_at=row.created_at,
        last_seen=row.last_seen,
        expires_at=row.expires_at,
        current=row.id == caller.login_id,
    )


async def _check_password(request: web.Request, password: str) -> Account:
    account_id = _own(request)
    request.app[NAME_THROTTLE].take(("password", account_id))
    return await request.app[ACCOUNTS].check_own_password(account_id, password)


def _own(request: web.Request) -> int:
    account_id = caller_of(request).account_id
    assert account_id is not None, "only accounts have the right `account`"
    return account_id
