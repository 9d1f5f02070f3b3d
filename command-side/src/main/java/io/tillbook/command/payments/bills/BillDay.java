package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Id;
import java.time.LocalDate;

/** The day of a bill in the name of a stream, alone or with what tells a part of it from others. */
record BillDay(String value) implements Id {
    static BillDay of(LocalDate day) {
        return new BillDay(day.toString());
    }

    static BillDay ofPart(LocalDate day, int issue, int part) {
        return new BillDay(day + "." + issue + "." + part);
    }
}
