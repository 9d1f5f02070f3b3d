package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamType;

/** Says who a supplier is: always, as the last word counts. */
final class DescribeSupplierDecider implements Decider<DescribeSupplier> {
    static final StreamType<Existence> SUPPLIER = Existence.stream("supplier");

    @Override
    public Footprint footprint(DescribeSupplier command, States known) {
        return Footprint.none().writing(SUPPLIER.at(command.supplier()));
    }

    @Override
    public Decision decide(DescribeSupplier command, Occurrence occurrence, States states) {
        return new Draft(states)
                .add(SUPPLIER.at(command.supplier()),
                        new SupplierDescribed(command.supplier(), command.name(), command.note()))
                .accepted();
    }
}
