package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link of a register's chain: a Z report, or an amendment of one.
 *
 * @param link its place in the chain, from 1 on
 * @param z number of the report, or of the one that it amends
 * @param order its place among those of the register: by business day, then by link
 * @param previous hash of the link before, as hexadecimal digits
 * @param hash its own
 * @param at when it was made
 * @param report the report; missing where it is an amendment
 * @param amendment the amendment; missing where it is a report
 */
record ZLinkView(LocationId location, RegisterId register, int link, int z, int shiftNo, LocalDate businessDay,
        String order, String previous, String hash, OffsetDateTime at, @Nullable ZReport report,
        @Nullable ZAmendment amendment) implements Located {
    private static final int LINK_DIGITS = 10;

    static String key(LocationId location, RegisterId register, int link) {
        return RegisterView.key(location, register) + "/" + Digits.of(link, LINK_DIGITS);
    }

    static ZLinkView of(ZReported reported) {
        ZReport report = reported.report();
        return new ZLinkView(reported.location(), reported.register(), reported.link(), report.z(), report.shift(),
                report.businessDay(), order(report.businessDay(), reported.link()), reported.previous(),
                reported.hash(), reported.reportedAt(), report, null);
    }

    static ZLinkView of(ZAmended amended) {
        ZAmendment amendment = amended.amendment();
        return new ZLinkView(amended.location(), amended.register(), amended.link(), amendment.amends(),
                amended.shiftNo(), amendment.businessDay(), order(amendment.businessDay(), amended.link()),
                amended.previous(), amended.hash(), amended.amendedAt(), null, amendment);
    }

    private static String order(LocalDate day, int link) {
        return day + "/" + Digits.of(link, LINK_DIGITS);
    }

    /** What is hashed, written anew from what is stored. */
    String canonical() {
        return report == null ? Objects.requireNonNull(amendment).canonical() : report.canonical();
    }

    /** As a link of the chain. */
    ZChain.Link chained() {
        return new ZChain.Link(canonical(), previous, hash);
    }
}
