package io.tillbook.server.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the OpenAPI document that people wrote. */
final class OpenApiTexts {
    static final String INFO = """
            Tills and back offices send **commands** here. A command is decided once: sent again with the same id and \
            body it is answered the same for ever, refusals included, and nothing happens twice. An answer of 200 or 201 \
            means that the command's events are on disk.

            - Money is an integer of minor units (19.80 is 1980) in members that end in `Minor`.
            - Quantities are numbers with at most three decimal places.
            - Ids are chosen by their senders: 1 to 64 of `A-Z a-z 0-9 . _ : -`.
            - Members that are optional may be left out or be `null`; unknown ones are refused.
            - Every request has a token: `Authorization: Bearer …`. Without one that works the answer is 401; where it \
            does not permit what is asked for, 403, and `permission` tells what it lacks.
            - Everything that goes wrong is answered with a problem document (RFC 9457); its `type` never changes.

            Questions are asked over GraphQL at `/graphql`. A request there with the header `X-Min-Position` waits until \
            the views have absorbed the `position` of a command's answer.""";

    static final String BEARER = "The text of a token, as the command that issued it was answered.";

    static final String PUT = """
            Sent again with the same body it changes nothing and is answered the same: 200 instead of 201, or 422 again. \
            With another body it is answered 409. What is malformed (400, 413, 415) or not permitted (401, 403) is not \
            recorded and can be mended and sent again under the same id. After 429 or 503, or without an answer, send it \
            again. The first answer to `access.IssueToken` has the text of the token, which is shown once: the same \
            command is answered without it when it is sent again.""";

    static final String GET = """
            The recorded outcome, accepted or refused. A command that was malformed, or never sent, is answered 404.""";

    static final String POST = """
            One command per line, each with its id (schema `CommandLine`); one outcome per line (schema `OutcomeLine`), \
            in the same order, sent as soon as they are decided. Lines are decided one after another; a busy server lets \
            them wait for their turn rather than turn them away. A line that is refused or malformed does not stop the \
            others; blank lines are passed over. A line may have as many bytes as a single command; the stream may \
            be endless, but a sender that is silent for a minute is cut off. A client that \
            reads only after it has sent everything keeps its requests small enough for the answers to wait meanwhile. \
            After a broken connection send all lines without an outcome again.""";

    static final String EVENTS =
            """
            Every event up to the last one there is when the request arrives, a line each. Who has as many as \
            `X-Head-Position` tells has all of them; after a broken connection go on `after` the last one that \
            arrived.""";

    private OpenApiTexts() {}

    /** A schema that is written by hand. */
    static ObjectNode schema(String resource) {
        try (InputStream file = OpenApiTexts.class.getResourceAsStream(resource)) {
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
