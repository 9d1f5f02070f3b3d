package io.tillbook.device.relay;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;

/** The server, as far as a line reaches it. */
interface Ledger {
    /** Sends a command, as JSON text. */
    Told put(CommandId id, String command);

    /** Asks how far it has the journal of a device. */
    Told journal(DeviceId device);

    /** Asks what became of a command. */
    Told outcome(CommandId id);
}
