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
 */
public record ZSheet(ZReport report, ExportedLink link, ShownShift shift, List<CashMovementView> movements,
        List<ExportedLink> amendments) {
    /** Whether its drawer is still to be counted: its figures are for those who may see what is expected. */
    public boolean isToBeCounted() {
        return shift.figures() == null;
    }
}
