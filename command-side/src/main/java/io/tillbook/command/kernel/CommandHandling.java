package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Unpublished;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command that can be sent, and its decider.
 *
 * @param type published name of the command, such as {@code sales.CompleteSale}
 * @param command its class
 * @param permission what its sender has to be allowed
 * @param decider decides it
 * @param stakes how much it is, where that may be limited; else null
 * @param furtherPermissions what its sender has to be allowed as well, where the command says that it happens
 */
public record CommandHandling<C extends Command>(String type, Class<C> command, Permission permission,
        Decider<C> decider, @Nullable Stakes<C> stakes, List<Permission> furtherPermissions) {
    /** A command that needs one permission. */
    public CommandHandling(String type, Class<C> command, Permission permission, Decider<C> decider,
            @Nullable Stakes<C> stakes) {
        this(type, command, permission, decider, stakes, List.of());
    }

    /** A command that is not limited. */
    public CommandHandling(String type, Class<C> command, Permission permission, Decider<C> decider) {
        this(type, command, permission, decider, null);
    }

    /** The same, decided by another one. */
    public CommandHandling<C> decidedBy(Decider<C> other) {
        return new CommandHandling<>(type, command, permission, other, stakes, furtherPermissions);
    }

    /** All that its sender has to be allowed. */
    public Stream<Permission> permissions() {
        return Stream.concat(Stream.of(permission), furtherPermissions.stream());
    }

    /** Whether it can be sent from outside. */
    public boolean isPublished() {
        return !Unpublished.class.isAssignableFrom(command);
    }
}
