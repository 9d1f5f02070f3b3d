package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.ApproveLine;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.time.LocalDate;
import java.util.List;

/** The first store wants ten cartons of milk and five kilograms of pears from the warehouse. */
final class Wanted {
    static final EmployeeId CHIEF = new EmployeeId("E7");
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private Wanted() {}

    static RequestedLine wanted(int lineNo, Sku sku, long units) {
        return new RequestedLine(lineNo, sku, Quantity.of(units));
    }

    static RequestTransfer request() {
        return new RequestTransfer(TRANSFER, WAREHOUSE, STORE, List.of(wanted(1, MILK, 10), wanted(2, PEAR, 5)),
                FRIDAY, "before the weekend");
    }

    static ApproveTransfer approve(ApproveLine... cuts) {
        return new ApproveTransfer(TRANSFER, CHIEF, cuts.length == 0 ? null : List.of(cuts));
    }

    static ApproveLine cut(int lineNo, long units) {
        return new ApproveLine(lineNo, Quantity.of(units));
    }

    static TransferRequested wanted() {
        return new TransferRequested(TRANSFER, WAREHOUSE, STORE,
                List.of(wanted(1, MILK, 10), wanted(2, PEAR, 5)), FRIDAY, "before the weekend");
    }

    static TransferApproved allowed(long milk, long pears) {
        return new TransferApproved(TRANSFER, WAREHOUSE, STORE, CHIEF,
                List.of(new ApprovedLine(1, MILK, Quantity.of(10), Quantity.of(milk)),
                        new ApprovedLine(2, PEAR, Quantity.of(5), Quantity.of(pears))));
    }

    static NewEvent requested() {
        return new NewEvent(Transfer.at(TRANSFER), wanted());
    }

    static NewEvent approved(long milk, long pears) {
        return new NewEvent(Transfer.at(TRANSFER), allowed(milk, pears));
    }

    static NewEvent rejected() {
        return new NewEvent(Transfer.at(TRANSFER), new TransferRejected(TRANSFER, WAREHOUSE, STORE, "too late"));
    }
}
