package io.tillbook.server.routing;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.keys.MessageSeal;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages between processes: JSON, sealed, so that whoever carries them reads nothing. Their form has a version, which
 * the seal is bound to: a message of another version is unreadable and is decided elsewhere.
 */
final class WireFormat {
    private static final String COMMANDS = "commands, version 1";
    private static final String REPLY = "reply, version 1";

    private final MessageSeal seal;
    private final JsonMapper outcomes;

    /** @param outcomes reads and writes rejections by their names */
    WireFormat(MessageSeal seal, JsonMapper outcomes) {
        this.seal = seal;
        this.outcomes = outcomes;
    }

    byte[] write(List<RoutedCommand> commands) {
        return seal.seal(LedgerJson.routedCommands().writeValueAsBytes(new RoutedCommand.Several(commands)), COMMANDS);
    }

    List<RoutedCommand> commands(byte[] message) throws Unreadable {
        return read(LedgerJson.routedCommands(), message, COMMANDS, RoutedCommand.Several.class).commands();
    }

    byte[] write(RoutedReply reply) {
        return seal.seal(outcomes.writeValueAsBytes(reply), REPLY);
    }

    RoutedReply reply(byte[] message) throws Unreadable {
        return read(outcomes, message, REPLY, RoutedReply.class);
    }

    private <T> T read(JsonMapper json, byte[] message, String about, Class<T> type) throws Unreadable {
        byte[] text = seal.open(message, about)
                .orElseThrow(() -> new Unreadable("it is not sealed with this master key as " + about));
        try {
            return json.readValue(text, type);
        } catch (JacksonException malformed) {
            // What Jackson says quotes the message.
            throw new Unreadable("it has not the form of " + about);
        }
    }
}
