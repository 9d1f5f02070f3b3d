package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A link of a register's chain, as it is shown.
 *
 * @param report the report; null where it is an amendment, and where its drawer is still to be counted
 * @param amendment the amendment; null where it is a report, and where the drawer is still to be counted
 */
record ShownLink(LocationId location, RegisterId register, int link, int z, int shiftNo, LocalDate businessDay,
        String previous, String hash, OffsetDateTime at, @Nullable ZReport report, @Nullable ZAmendment amendment)
        implements
        Located {
    static ShownLink of(ZLinkView link, boolean hidden) {
        return new ShownLink(link.location(), link.register(), link.link(), link.z(), link.shiftNo(),
                link.businessDay(), link.previous(), link.hash(), link.at(), hidden ? null : link.report(),
                hidden ? null : link.amendment());
    }
}
