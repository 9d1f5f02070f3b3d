package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;

/**
 * A command as it was sent.
 *
 * @param command the command
 * @param occurrence its id, its circumstances
 * @param fingerprint the fingerprint of its body
 * @param reach how far its sender may reach
 */
public record Submission<C extends Command>(C command, Occurrence occurrence, Fingerprint fingerprint,
        Reach reach) {
    /** The same, with what the server has filled into the command. */
    public <D extends Command> Submission<D> with(D completed) {
        return new Submission<>(completed, occurrence, fingerprint, reach);
    }
}
