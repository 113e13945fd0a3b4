"""Accounts, as organisers manage them and operators help with them."""

from __future__ import annotations

from aiohttp import web

from conference.access.accounts import SHORTEST_PASSWORD, Change, Scope
from conference.access.rights import may_help
from conference.http.address import address_of
from conference.http.audited import note
from conference.http.keys import ACCOUNTS, ADDRESS_THROTTLE, ADDRESSES, FACTORS, LOGINS
from conference.http.own import login_view
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import caller_of
from schemas.errors import Refused
from schemas.rows import Account, LinkKind
from schemas.wire import accounts as wire
from schemas.words import Role


async def list_accounts(request: web.Request) -> web.Response:
    """The accounts in the caller's scope; an operator's are those whom they may help."""
    caller = caller_of(request)
    rows = await request.app[ACCOUNTS].listed(caller.conference_id)
    if caller.role is not Role.ORGANISER:
        rows = [row for row in rows if may_help(caller.role, row.role)]
    seen = await request.app[LOGINS].last_seen([row.id for row in rows])
    return reply(wire.AccountList(accounts=[_view(row, seen.get(row.id)) for row in rows]))


async def create_account(request: web.Request) -> web.Response:
    """Make an account and a link for its holder."""
    asked = await parse(request, wire.NewAccount)
    scope = _scope(request, wire.AccountScope(conference_id=asked.conference_id, bridge_id=asked.bridge_id))
    account = await request.app[ACCOUNTS].create(asked.username, asked.full_name, asked.role, scope)
    return await _invited(request, account)


async def change_account(request: web.Request) -> web.Response:
    """Change name, role, scope; disable or enable. Nobody changes their own rights."""
    asked = await parse(request, wire.AccountChange)
    account = await _account(request)
    if account.id == caller_of(request).account_id and asked.model_fields_set - {"full_name"}:
        raise Refused("not_yourself")
    scope = None if asked.scope is None else _scope(request, asked.scope)
    if asked.role is not None:
        note(request, role=[account.role, asked.role])
    if asked.disabled is not None:
        note(request, disabled=asked.disabled)
    change = Change(asked.full_name, asked.role, scope, asked.disabled)
    changed = await request.app[ACCOUNTS].change(account.id, change)
    return reply(_view(changed, None))


async def reset_account(request: web.Request) -> web.Response:
    """A link by which the holder chooses a (new) password; for a lesser role than the caller's."""
    account = await _account(request)
    if not may_help(caller_of(request).role, account.role):
        raise Refused("not_found")
    return await _invited(request, account)


async def remove_account_factor(request: web.Request) -> web.Response:
    """Take a lost second factor away, after making sure who asks for it."""
    account = await _account(request)
    if account.id == caller_of(request).account_id:
        raise Refused("not_yourself")
    await request.app[FACTORS].remove(account.id)
    await request.app[LOGINS].forget_everywhere()
    return nothing()


async def list_account_logins(request: web.Request) -> web.Response:
    """Where an account is signed in."""
    account = await _account(request)
    rows = await request.app[LOGINS].of_account(account.id)
    return reply(wire.LoginList(logins=[login_view(row, caller_of(request)) for row in rows]))


async def end_account_login(request: web.Request) -> web.Response:
    """End a login of an account, at once."""
    account = await _account(request)
    await request.app[LOGINS].end(account.id, path_id(request, "login_id"))
    return nothing()


async def look_at_link(request: web.Request) -> web.Response:
    """For whom an invitation or a reset is."""
    asked = await parse(request, wire.AccountLink)
    request.app[ADDRESS_THROTTLE].take(address_of(request))
    kind, account = await request.app[ACCOUNTS].look(asked.token)
    return reply(
        wire.LinkLook(
            kind="invite" if kind is LinkKind.INVITE else "reset",
            username=account.username,
            full_name=account.full_name,
            shortest_password=SHORTEST_PASSWORD,
        )
    )


async def accept_link(request: web.Request) -> web.Response:
    """Choose the password. It signs nobody in: that is done with the new password, and the second factor."""
    asked = await parse(request, wire.LinkAccept)
    request.app[ADDRESS_THROTTLE].take(address_of(request))
    account = await request.app[ACCOUNTS].accept(asked.token, asked.password)
    return reply(wire.Accepted(username=account.username))


async def _invited(request: web.Request, account: Account) -> web.Response:
    token, ends = await request.app[ACCOUNTS].invite(account)
    kind = "reset" if account.password_hash else "invite"
    made = {
        "account": _view(account, None),
        "kind": kind,
        "url": request.app[ADDRESSES].join(token),
        "expires_at": ends,
    }
    return reply(wire.Invitation.model_validate(made), 201)


async def _account(request: web.Request) -> Account:
    account = await request.app[ACCOUNTS].find(path_id(request))
    bound = caller_of(request).conference_id
    if bound is not None and account.conference_id != bound:
        raise Refused("not_found")
    return account


def _scope(request: web.Request, asked: wire.AccountScope) -> Scope:
    """Nobody gives more than they have."""
    bound = caller_of(request).conference_id
    if bound is not None and asked.conference_id != bound:
        raise Refused("bad_scope")
    return Scope(asked.conference_id, asked.bridge_id)


def _view(row: Account, last_seen: object) -> wire.AccountView:
    return wire.AccountView.model_validate(
        {
            "id": row.id,
            "username": row.username,
            "full_name": row.full_name,
            "role": row.role,
            "conference_id": row.conference_id,
            "bridge_id": row.bridge_id,
            "invited": not row.password_hash,
            "disabled": row.disabled_at is not None,
            "second_factor": row.totp_since is not None,
            "last_seen": last_seen,
            "created_at": row.created_at,
        }
    )
