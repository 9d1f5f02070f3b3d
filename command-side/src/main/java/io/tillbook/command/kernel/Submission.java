package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was sent.
 *
 * @param command the command
 * @param occurrence its id, its circumstances
 * @param fingerprint the fingerprint of its body
 * @param reach how far its sender may reach
 * @param alongside what came with it and is recorded beside it; null where nothing did
 */
public record Submission<C extends Command>(C command, Occurrence occurrence, Fingerprint fingerprint,
        Reach reach, @Nullable Alongside alongside) {
    /** A command with which nothing came. */
    public Submission(C command, Occurrence occurrence, Fingerprint fingerprint, Reach reach) {
        this(command, occurrence, fingerprint, reach, null);
    }

    /** The same, with what the server has filled into the command. */
    public <D extends Command> Submission<D> with(D completed) {
        return new Submission<>(completed, occurrence, fingerprint, reach, alongside);
    }

    /** The same, with what came with it. */
    public Submission<C> beside(@Nullable Alongside other) {
        return new Submission<>(command, occurrence, fingerprint, reach, other);
    }

    /** The decider of a command that came like this: what came with it is recorded beside a refusal, too. */
    Decider<C> decidedBy(Decider<C> decider) {
        return alongside == null ? decider : alongside.recordedBy(new ExactDecider<>(decider));
    }
}
