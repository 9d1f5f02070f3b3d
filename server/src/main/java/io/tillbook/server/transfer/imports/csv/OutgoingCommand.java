package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.store.LedgerJson;
import java.time.OffsetDateTime;

/**
 * A command as it is sent to the command endpoint: the fields are those of the endpoint's envelope.
 *
 * @param commandId its id
 * @param type its published name, such as {@code sales.CompleteSale}
 * @param occurredAt when it happened by the sender's clock
 * @param payload what is asked for
 */
public record OutgoingCommand(CommandId commandId, String type, OffsetDateTime occurredAt, Command payload) {
    /** The envelope as one line of JSON, without the line feed; with the codes of coupons, as a till sends them. */
    public byte[] toJson() {
        return LedgerJson.routedCommands().writeValueAsBytes(this);
    }
}
