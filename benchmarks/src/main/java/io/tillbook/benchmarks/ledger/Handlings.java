package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.Command;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import java.util.List;

/** The commands that there are. */
public final class Handlings {
    private static final List<CommandHandling<?>> ALL = Capabilities.all().commands();

    private Handlings() {}

    /** All of them. */
    public static List<CommandHandling<?>> all() {
        return ALL;
    }

    /** The one of a kind of command. */
    @SuppressWarnings("unchecked") // the class is compared with the one that the handling was made for
    public static <C extends Command> CommandHandling<C> of(Class<C> command) {
        return ALL.stream()
                .filter(handling -> handling.command().equals(command))
                .map(handling -> (CommandHandling<C>) handling)
                .findFirst()
                .orElseThrow();
    }
}
