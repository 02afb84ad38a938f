"""The HTTP handlers of the Bot API: they check the token, parse the call and write the answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from email.utils import format_datetime
from typing import Any

from aiohttp import hdrs, web

from sandbox.botapi.methods import chats as methods_chats
from sandbox.botapi.methods import files as methods_files
from sandbox.botapi.methods import messages as methods_messages
from sandbox.botapi.methods import pins as methods_pins
from sandbox.botapi.methods import profile as methods_profile
from sandbox.botapi.methods import topics as methods_topics
from sandbox.botapi.methods import updates as methods_updates
from sandbox.botapi.methods import webhooks as methods_webhooks
from sandbox.botapi.methods import whispers as methods_whispers
from sandbox.errors import ApiError, BadRequest, Json
from sandbox.formats.description import Call, Description, Upload
from sandbox.formats.envelopes import answer, refuse
from sandbox.formats.requests import read_request
from sandbox.service import Service
from sandbox.state.faults import Exchange, apply_fault
from sandbox.state.ledger import dump

Method = Callable[[Service, Call], Awaitable[Any]]

METHODS: dict[str, Method] = {
    "getMe": methods_profile.get_me,
    "logOut": methods_profile.return_true,
    "close": methods_profile.return_true,
    "sendMessage": methods_messages.send_message,
    "editMessageText": methods_messages.edit_message_text,
    "editMessageCaption": methods_messages.edit_message_caption,
    "editMessageReplyMarkup": methods_messages.edit_message_reply_markup,
    "deleteMessage": methods_messages.delete_message,
    "deleteEphemeralMessage": methods_whispers.delete_ephemeral_message,
    "pinChatMessage": methods_pins.pin_chat_message,
    "unpinChatMessage": methods_pins.unpin_chat_message,
    "setMessageReaction": methods_pins.set_message_reaction,
    "sendDocument": methods_files.send_document,
    "sendPhoto": methods_files.send_photo,
    "getFile": methods_files.get_file,
    "setWebhook": methods_webhooks.set_webhook,
    "deleteWebhook": methods_webhooks.delete_webhook,
    "getWebhookInfo": methods_webhooks.get_webhook_info,
    "answerCallbackQuery": methods_updates.answer_callback_query,
    "getChat": methods_chats.get_chat,
    "getChatMember": methods_chats.get_chat_member,
    "getChatAdministrators": methods_chats.get_chat_administrators,
    "getChatMemberCount": methods_chats.get_chat_member_count,
    "leaveChat": methods_chats.leave_chat,
    "sendChatAction": methods_chats.send_chat_action,
    "createForumTopic": methods_topics.create_forum_topic,
    "closeForumTopic": methods_topics.close_forum_topic,
    "reopenForumTopic": methods_topics.reopen_forum_topic,
    "deleteForumTopic": methods_topics.delete_forum_topic,
    "setMyCommands": methods_profile.set_my_commands,
    "getMyCommands": methods_profile.get_my_commands,
    "deleteMyCommands": methods_profile.delete_my_commands,
    "setMyName": methods_profile.set_my_name,
    "getMyName": methods_profile.get_my_name,
    "setMyDescription": methods_profile.set_my_description,
    "getMyDescription": methods_profile.get_my_description,
    "setMyShortDescription": methods_profile.set_my_short_description,
    "getMyShortDescription": methods_profile.get_my_short_description,
}


class BotApi:
    """The HTTP handlers for `/bot<token>/<method>` and for downloads."""

    def __init__(self, service: Service, description: Description) -> None:
        self._service = service
        self._description = description

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Return the answer to a call, with the time of the sandbox's clock in its header."""
        response = await self._handle(request)
        now = self._service.clock.now()
        response.headers[hdrs.DATE] = format_datetime(now.replace(microsecond=0), usegmt=True)
        return response

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            raw, files = await self._read(request)
        except ApiError as error:
            return refuse(error)
        except web.HTTPRequestEntityTooLarge:
            return refuse(ApiError(413, "Request Entity Too Large"))
        response = await self.exchange(request.match_info["method"], raw, files)
        if response is None:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()  # It is never sent.
        return response

    async def exchange(self, method: str, raw: Json, files: Mapping[str, Upload]) -> Exchange:
        """Return the answer to a call with these parameters; None if a fault cuts the connection.

        This is all that a call needs behind its HTTP request. A simulation calls it without one.
        """
        try:
            call = self._description.read(method, raw, files)
        except ApiError as error:
            return refuse(error)
        self._service.stats.count(call.method)
        fault = self._service.faults.strike(call)
        if fault is not None:
            return await apply_fault(fault, lambda: self._answer(call))
        return await self._answer(call)

    async def download(self, request: web.Request) -> web.Response:
        """Return the file at `/file/bot<token>/<path>`, or a 404 answer if there is none."""
        try:
            self._check_token(request)
        except ApiError as error:
            return refuse(error)
        stored = self._service.files.at(request.match_info["path"])
        if stored is None:
            return refuse(ApiError(404, "Not Found: invalid file_path"))
        return web.Response(body=stored.upload.content, content_type="application/octet-stream")

    async def _answer(self, call: Call) -> web.Response:
        try:
            if self._service.options.limits:
                self._service.limits.check(call)
            return answer(await self._perform(call))
        except ApiError as error:
            return refuse(error)

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self._service.options.token:
            raise ApiError(401, "Unauthorized")

    async def _read(self, request: web.Request) -> tuple[Json, dict[str, Upload]]:
        if request.method not in {hdrs.METH_GET, hdrs.METH_POST}:
            raise ApiError(404, "Not Found")
        return await read_request(request)

    async def _perform(self, call: Call) -> str:
        """Perform a call and return its result as JSON text.

        Raises BadRequest if the sandbox does not simulate the method.
        """
        if call.method == "getUpdates":
            return f"[{','.join(await methods_updates.get_updates(self._service, call))}]"
        try:
            method = METHODS[call.method]
        except KeyError:
            raise BadRequest(f"the sandbox does not simulate {call.method}") from None
        return dump(await method(self._service, call))
