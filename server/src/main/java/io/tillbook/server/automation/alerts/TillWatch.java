package io.tillbook.server.automation.alerts;

import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.alerts.TillAlertsCommand;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.shifts.TillFindings.Unassigned;
import io.tillbook.query.shifts.numbering.NumberProblems.Problem;
import io.tillbook.server.automation.Failures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks again and again at what is the matter with tills: money that is in none of their shifts, and numbers of
 * receipts that are not as they should be. Only tills that were opened are looked at. What has not changed is not told
 * again.
 */
final class TillWatch {
    /** As long as tills take that tell some time later what they have done; nobody is told of a gap until then. */
    static final Duration ON_THEIR_WAY = Duration.ofMinutes(10);
    /** Of numbers on earlier days nobody is told any more. */
    static final int DAYS = 31;

    private final Findings findings;
    private final Consumer<AssessTill> assess;
    private final Duration period;
    /** As many as there are registers. */
    private final Map<String, List<TillMatter>> told = new HashMap<>();
    private Instant due = Instant.MIN;

    /** What is known of tills; may be behind the events. */
    interface Findings {
        /** All locations. */
        List<LocationView> locations();

        /** The tills of a location that were opened. */
        List<RegisterId> registers(LocationId location);

        /** What is in none of their shifts. */
        List<Unassigned> unassigned(LocationId location);

        /** What is the matter with their receipts' numbers. */
        List<Problem> numbers(LocationId location, LocalDate from, Instant until);
    }

    /**
     * @param assess tells the ledger what is the matter with a till, where that changes anything
     * @param period how often tills are looked at
     */
    TillWatch(Findings findings, Consumer<AssessTill> assess, Duration period) {
        this.findings = findings;
        this.assess = assess;
        this.period = period;
    }

    /** Forgets what was told: another process may have told something else meanwhile. */
    void forget() {
        told.clear();
        due = Instant.MIN;
    }

    /** Looks at all of them; does nothing until the period is over. */
    void run(Instant now) {
        if (now.isBefore(due)) {
            return;
        }
        Failures failures = new Failures();
        findings.locations().forEach(location -> failures.of(() -> look(location, now)));
        due = now.plus(period);
        failures.rethrow();
    }

    private void look(LocationView location, Instant now) {
        List<RegisterId> registers = findings.registers(location.id());
        if (registers.isEmpty()) {
            return;
        }
        LocalDate from = LocalDate.ofInstant(now, location.zone()).minusDays(DAYS);
        List<Unassigned> unassigned = findings.unassigned(location.id());
        List<Problem> numbers = findings.numbers(location.id(), from, now.minus(ON_THEIR_WAY));
        for (RegisterId register : registers) {
            tell(location.id(), register, Stream
                    .concat(unassigned.stream().filter(each -> each.register().equals(register)).map(TillWatch::matter),
                            numbers.stream().filter(each -> each.register().equals(register)).map(TillWatch::matter))
                    .filter(distinct())
                    .limit(TillAlertsCommand.MOST_MATTERS)
                    .toList());
        }
    }

    /** A number may be found twice: given again and again. */
    private static Predicate<TillMatter> distinct() {
        Set<String> seen = new HashSet<>();
        return matter -> seen.add(matter.kind() + "/" + matter.subject());
    }

    private void tell(LocationId location, RegisterId register, List<TillMatter> matters) {
        String key = location.value() + "/" + register.value();
        if (!matters.equals(told.get(key))) {
            assess.accept(new AssessTill(location, register, matters));
            told.put(key, matters);
        }
    }

    private static TillMatter matter(Unassigned fact) {
        return new TillMatter(TillAlertKind.MONEY_IN_NO_SHIFT, fact.subject(), fact.day(), 1, fact.cashMinor());
    }

    private static TillMatter matter(Problem problem) {
        TillAlertKind kind = switch (problem.kind()) {
            case MISSING -> TillAlertKind.NUMBERS_MISSING;
            case REPEATED -> TillAlertKind.NUMBER_REPEATED;
            case OUT_OF_ORDER -> TillAlertKind.NUMBER_OUT_OF_ORDER;
            case OF_OTHER_PREFIX -> TillAlertKind.NUMBER_OF_OTHER_PREFIX;
        };
        return new TillMatter(kind, problem.number(), problem.day(), problem.count(), null);
    }
}
