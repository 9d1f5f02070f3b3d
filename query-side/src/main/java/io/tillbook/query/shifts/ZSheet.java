package io.tillbook.query.shifts;

import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.shifts.Chains.ExportedLink;
import java.util.List;

/**
 * A Z report with all that belongs to it.
 *
 * @param report the report
 * @param link its link in the register's chain
 * @param shift the shift, with what was expected and counted
 * @param movements cash that was put in or taken out in it
 * @param amendments what became known of it later: the first of many
 * @param isAfterUncounted whether the totals of its register in it or in its amendments tell what an earlier shift has
 *     turned over whose drawer is still to be counted
 */
public record ZSheet(ZReport report, ExportedLink link, ShownShift shift, List<CashMovementView> movements,
        List<ExportedLink> amendments, boolean isAfterUncounted) {
    /** Whether it tells of a drawer that is still to be counted: it is for those who may see what is expected. */
    public boolean isToBeCounted() {
        return shift.figures() == null || isAfterUncounted;
    }
}
