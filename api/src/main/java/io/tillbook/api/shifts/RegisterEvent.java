package io.tillbook.api.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What happened to a register; on its stream. */
public sealed interface RegisterEvent extends ShiftsEvent {
    /** Where. */
    LocationId location();

    /** Which one. */
    RegisterId register();

    /**
     * A register was opened.
     *
     * @param drawer what its drawer is called; missing where it needs no name
     * @param numbering how it numbers its receipts; missing where nobody checks that
     */
    record RegisterOpened(LocationId location, RegisterId register, @Nullable String drawer,
            @Nullable ReceiptNumbering numbering) implements RegisterEvent {}

    /**
     * A shift was opened, as the register remembers it: its number is taken.
     *
     * @param openedAt when
     */
    record ShiftNumberTaken(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
            EmployeeId cashier, OffsetDateTime openedAt) implements RegisterEvent {}

    /**
     * The Z report of a shift was made, with which the shift is over: a link of the register's chain.
     *
     * @param report the report
     * @param link its place in the chain, from 1 on
     * @param previous the hash of the link before, as hexadecimal digits
     * @param hash its own, see {@link ZChain}
     * @param reportedAt when
     */
    record ZReported(LocationId location, RegisterId register, ZReport report, int link, String previous, String hash,
            OffsetDateTime reportedAt) implements RegisterEvent {}

    /**
     * Something became known of a shift after its Z report: another link of the register's chain.
     *
     * @param shiftNo the shift
     * @param amendment what became known
     * @param link its place in the chain
     * @param previous the hash of the link before, as hexadecimal digits
     * @param hash its own
     * @param amendedAt when it became known
     */
    record ZAmended(LocationId location, RegisterId register, int shiftNo, ZAmendment amendment, int link,
            String previous, String hash, OffsetDateTime amendedAt) implements RegisterEvent {}
}
