package io.tillbook.command.reach;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;

/**
 * A command about the other store, or about more than the store.
 *
 * @param extent what it concerns
 */
record Case(Command command, Extent extent) {
    @Override
    public String toString() {
        return command.toString();
    }
}
