package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.List;

/** What somebody has to look after of a location's tills: money that is in none of their shifts. */
public final class TillFindings {
    private static final int MOST = 500;

    private final ShiftViews views;
    private final Shifts shifts;

    TillFindings(ShiftViews views, Shifts shifts) {
        this.views = views;
        this.shifts = shifts;
    }

    /**
     * A sale, return or movement of cash that is in no shift.
     *
     * @param subject its id
     * @param day the day that it happened on
     * @param cashMinor how much cash a shift would have had more
     */
    public record Unassigned(RegisterId register, String subject, LocalDate day, Money cashMinor) {}

    /** Tills that were opened: only those can have shifts. */
    public List<RegisterId> registers(LocationId location) {
        return views.registers(location).stream().map(RegisterView::register).toList();
    }

    /** What is in no shift, the newest first; no more than some hundreds. */
    public List<Unassigned> unassigned(LocationId location) {
        ShiftRules rules = shifts.rules(location);
        return views.unassigned(location, null, MOST)
                .stream()
                .map(StoredView::view)
                .filter(UnassignedView::isOpen)
                .map(fact -> new Unassigned(fact.register(), fact.subject(), rules.dayOf(fact.happenedAt()),
                        fact.totals().expected(TenderMethod.CASH)))
                .toList();
    }
}
