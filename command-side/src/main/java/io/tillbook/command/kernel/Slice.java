package io.tillbook.command.kernel;

import java.util.List;

/** The public door of a capability's write side. */
@FunctionalInterface
public interface Slice {
    /** The commands it takes. */
    List<CommandHandling<?>> handlings();
}
