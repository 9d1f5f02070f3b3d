package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.Command;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.purchasing.PurchasingCommands;
import java.util.List;
import java.util.stream.Stream;

/** The commands that a chain does its business with. */
public final class Handlings {
    private static final List<CommandHandling<?>> ALL = Stream
            .<Slice>of(new CatalogCommands(), new PurchasingCommands(), CheckoutOrder.sales())
            .<CommandHandling<?>>flatMap(slice -> slice.handlings().stream())
            .toList();

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
