package io.tillbook.server.commands;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import java.util.List;

/** The way in for commands that the server sends by itself. */
@FunctionalInterface
public interface Commands {
    /**
     * Has a command decided and waits until its outcome is on disk. Sent again it changes nothing and has the same
     * outcome, whether it comes this way again or as JSON over HTTP.
     *
     * @param id follows from what the command is about, see {@link DerivedCommandId}
     * @throws CommandIdReused when another command had the id before
     * @throws RuntimeException when the command could not be decided or stored; it may be sent again
     */
    CommandOutcome send(CommandId id, Command command, Cause cause);

    /**
     * A command that is to be sent.
     *
     * @param id follows from what the command is about
     */
    record Sending(CommandId id, Command command, Cause cause) {}

    /** What became of a command that was sent with others. */
    sealed interface Sent {
        /** It was decided. */
        record Decided(CommandOutcome outcome) implements Sent {}

        /** Another command had its id before. */
        record IdReused(CommandIdReused what) implements Sent {}

        /** It could not be decided or stored; it may be sent again. */
        record Failed(RuntimeException failure) implements Sent {}
    }

    /**
     * Has commands decided that do not rest on each other, and waits until all outcomes are on disk, once for many of
     * them. One that fails keeps back no other.
     *
     * @param all not more than fit into memory with what they read
     * @return what became of each, in the same order
     */
    default List<Sent> sendAll(List<Sending> all) {
        return all.stream().map(this::sendOne).toList();
    }

    private Sent sendOne(Sending sending) {
        try {
            return new Sent.Decided(send(sending.id(), sending.command(), sending.cause()));
        } catch (CommandIdReused reused) {
            return new Sent.IdReused(reused);
        } catch (RuntimeException failure) {
            return new Sent.Failed(failure);
        }
    }
}
