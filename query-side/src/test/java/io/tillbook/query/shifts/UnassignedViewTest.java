package io.tillbook.query.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What belongs to no shift until somebody assigns it. */
class UnassignedViewTest {
    private static final FactUnassigned FACT = new FactUnassigned(new LocationId("S1"), new RegisterId("R1"), 7,
            new SaleId("T9"), new ReceiptNo("000009"), null, OffsetDateTime.parse("2026-11-28T12:00:00+08:00"),
            ShiftTotals.NONE);

    @Test
    void linesThatWereHeldBelongToWhatNobodyHasAssignedYet() {
        assertThat(UnassignedView.of(FACT, 3).with(FACT, 5)).isEqualTo(UnassignedView.of(FACT, 3));
    }

    @Test
    void linesThatAreBookedAfterTheirSaleWasAssignedAreLookedAtAnew() {
        assertThat(UnassignedView.of(FACT, 3).assignedTo(2).with(FACT, 5)).isEqualTo(UnassignedView.of(FACT, 5));
    }
}
