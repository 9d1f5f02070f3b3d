package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashFlag;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.TenderTotal;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.shifts.RegisterView.OpenShift;
import io.tillbook.query.shifts.numbering.LastReceipts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about registers and their shifts. */
@Controller
final class ShiftQueries {
    private static final String FIGURES = "ShiftFigures";
    private static final int USUAL_CUT_OFF = 4;

    private final ShiftViews views;
    private final Shifts shifts;
    private final LastReceipts lastReceipts;

    ShiftQueries(ShiftViews views, Shifts shifts, LastReceipts lastReceipts) {
        this.views = views;
        this.shifts = shifts;
        this.lastReceipts = lastReceipts;
    }

    /**
     * How much there should be of a means of payment.
     *
     * @param expectedMinor in minor units
     */
    record ExpectedTender(TenderMethod method, long expectedMinor) {}

    @QueryMapping
    List<RegisterView> registers(@Argument String location) {
        return views.registers(BadArgument.parse("location", location, LocationId::new));
    }

    @SchemaMapping(typeName = "Register")
    long lastReceiptNumber(RegisterView register) {
        return lastReceipts.of(register.location(), register.register(), register.numbering());
    }

    @QueryMapping
    @Nullable
    ShownShift shift(@Argument String location, @Argument String register, @Argument int shiftNo) {
        return shifts.find(BadArgument.parse("location", location, LocationId::new),
                BadArgument.parse("register", register, RegisterId::new), shiftNo).orElse(null);
    }

    @QueryMapping
    Connection<ShownShift> shifts(@Argument @Nullable String location, @Argument @Nullable String register,
            @Argument @Nullable LocalDate day, @Argument @Nullable ShiftState state, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        if (register != null && location == null) {
            throw new BadArgument("register", "must be given together with location");
        }
        PageRequest page = PageRequest.of(first, after);
        List<ShiftView> found = views.shifts(new ShiftsFilter(
                BadArgument.parseIfGiven("location", location, LocationId::new),
                BadArgument.parseIfGiven("register", register, RegisterId::new), day, state), page.after(),
                page.limit()).stream().map(StoredView::view).toList();
        return Connection.of(page, shifts.shown(found), each -> each.businessDay() + "/" + each.key(), each -> each);
    }

    /** The shift that is open; whoever asks may see what there should be in its drawer. */
    @QueryMapping
    @Nullable
    ShownShift xReport(@Argument String location, @Argument String register) {
        LocationId place = BadArgument.parse("location", location, LocationId::new);
        RegisterId till = BadArgument.parse("register", register, RegisterId::new);
        return views.register(place, till).flatMap(known -> {
            OpenShift open = known.open();
            return open == null ? Optional.empty() : shifts.find(place, till, open.shiftNo());
        }).orElse(null);
    }

    @QueryMapping
    ShiftRules shiftRules(@Argument String location) {
        return shifts.rules(BadArgument.parse("location", location, LocationId::new));
    }

    @QueryMapping
    Connection<UnassignedView> unassignedFacts(@Argument @Nullable String location, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.unassigned(BadArgument.parseIfGiven("location", location, LocationId::new), page.afterNumber(),
                        page.limit()),
                found -> Long.toString(found.view().place()), StoredView::view);
    }

    @SchemaMapping(typeName = "Shift")
    List<CashMovementView> movements(ShownShift shift) {
        return views.movements(shift.key());
    }

    @SchemaMapping(typeName = "CashMovement")
    List<CashFlag> flags(CashMovementView movement) {
        return Objects.requireNonNullElse(movement.flags(), List.of());
    }

    @SchemaMapping(typeName = FIGURES)
    long heldMinor(ShiftTotals totals) {
        return totals.held().minor();
    }

    @SchemaMapping(typeName = FIGURES)
    long unmatchedMinor(ShiftTotals totals) {
        return totals.unmatched().minor();
    }

    @SchemaMapping(typeName = FIGURES)
    long giftCardsMinor(ShiftTotals totals) {
        return totals.giftCards().minor();
    }

    /** Of cash, and of all other means that were paid or given back with. */
    @SchemaMapping(typeName = FIGURES)
    List<ExpectedTender> expected(ShiftTotals totals) {
        return Stream.concat(Stream.of(TenderMethod.CASH), totals.tenders().stream().map(TenderTotal::method))
                .distinct()
                .sorted()
                .map(method -> new ExpectedTender(method, totals.expected(method).minor()))
                .toList();
    }

    /** What is missing where nobody has decided is told as it holds. */
    @SchemaMapping(typeName = "ShiftRules")
    int cutOffHour(ShiftRules rules) {
        Integer hour = rules.cutOffHour();
        return hour == null ? USUAL_CUT_OFF : hour;
    }

    @SchemaMapping(typeName = "ShiftRules")
    boolean saleNeedsShift(ShiftRules rules) {
        return rules.needsShift();
    }

    @SchemaMapping(typeName = "ShiftRules")
    boolean blindCount(ShiftRules rules) {
        return rules.isBlind();
    }

    @SchemaMapping(typeName = "ShiftRules")
    List<TenderMethod> countedMethods(ShiftRules rules) {
        return Stream.of(TenderMethod.values()).filter(rules::counts).toList();
    }
}
