package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.RecordSupplierInvoice;
import io.tillbook.api.finance.FinanceEvent.SupplierInvoiceRecorded;
import io.tillbook.api.finance.FinanceRejection.InvoiceNumberUsed;
import io.tillbook.api.finance.SupplierInvoice;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Records an invoice under a number that its supplier has not used. */
final class RecordSupplierInvoiceDecider implements Decider<RecordSupplierInvoice> {
    private static final StreamType<Existence> INVOICE = Existence.stream("supplierinvoice");

    @Override
    public Footprint footprint(RecordSupplierInvoice command, States known) {
        LocationId location = command.invoice().location();
        Footprint own = Footprint.none().writing(invoice(command.invoice())).reading(Closings.ref());
        return location == null ? own : own.reading(Location.at(location));
    }

    private static StreamRef<Existence> invoice(SupplierInvoice invoice) {
        return INVOICE.at(invoice.supplier(), invoice.number());
    }

    @Override
    public Decision decide(RecordSupplierInvoice command, Occurrence occurrence, States states) {
        SupplierInvoice invoice = command.invoice();
        LocationId location = invoice.location();
        return Rules
                .firstBroken(() -> Rules.when(states.of(invoice(invoice)).isPresent(),
                        () -> new InvoiceNumberUsed(invoice.supplier(), invoice.number())),
                        () -> Closings.closed(states, invoice.on()),
                        () -> location == null ? Optional.empty() : Catalog.unknownLocation(states, location))
                .orElseGet(() -> new Draft(states).add(invoice(invoice), new SupplierInvoiceRecorded(invoice))
                        .accepted());
    }
}
