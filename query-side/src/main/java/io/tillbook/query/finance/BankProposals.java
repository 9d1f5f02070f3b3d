package io.tillbook.query.finance;

import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What open lines may be in the books: what has their reference, then what is as much, the nearest day first. */
final class BankProposals {
    /** As many days as a transfer takes over the longest holidays. */
    private static final int MOST_DAYS_APART = 10;
    private static final int MOST_LOOKED_AT = 50;
    private static final int MOST_PROPOSALS = 5;

    private final BankViews views;

    BankProposals(BankViews views) {
        this.views = views;
    }

    /** What may be asked of some lines at once, up to a number of movements. */
    private interface Asking {
        List<BankMovementView> of(List<BankLineView> lines, int limit);
    }

    /** At most five for each line; none for one that is matched. */
    Map<BankLineView, List<BankMovementView>> of(List<BankLineView> lines) {
        List<BankLineView> open =
                lines.stream().filter(line -> line.state() == BankLineState.OPEN).distinct().toList();
        List<BankLineView> named = open.stream().filter(line -> line.reference() != null).toList();
        List<BankMovementView> byReference = asked(named, MOST_PROPOSALS, this::ofReferences);
        List<BankMovementView> byAmount = asked(open, MOST_LOOKED_AT, this::ofAmounts);
        return lines.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(),
                        line -> line.state() == BankLineState.OPEN ? proposed(line, byReference, byAmount)
                                : List.of()));
    }

    /**
     * All lines are asked of at once. Where more is found than fits, what one may be could take the place of what
     * another may be, so each is asked of by itself.
     */
    private static List<BankMovementView> asked(List<BankLineView> lines, int mostOfEach, Asking asking) {
        if (lines.isEmpty()) {
            return List.of();
        }
        int most = mostOfEach * lines.size();
        List<BankMovementView> found = asking.of(lines, most);
        return found.size() < most || lines.size() == 1 ? found
                : lines.stream().flatMap(line -> asking.of(List.of(line), mostOfEach).stream()).distinct().toList();
    }

    private List<BankMovementView> ofReferences(List<BankLineView> lines, int limit) {
        return views.ofReferences(
                lines.stream().map(BankLineView::reference).filter(Objects::nonNull).distinct().toList(), limit);
    }

    private List<BankMovementView> ofAmounts(List<BankLineView> lines, int limit) {
        List<Money> amounts = lines.stream().map(BankLineView::amountMinor).distinct().toList();
        List<LocalDate> days = lines.stream().map(BankLineView::day).sorted().toList();
        return views.ofAmounts(amounts, days.getFirst().minusDays(MOST_DAYS_APART),
                days.getLast().plusDays(MOST_DAYS_APART), limit);
    }

    private static List<BankMovementView> proposed(BankLineView line, List<BankMovementView> byReference,
            List<BankMovementView> byAmount) {
        Stream<BankMovementView> named =
                byReference.stream().filter(movement -> Objects.equals(movement.memo(), line.reference()));
        Stream<BankMovementView> near = byAmount.stream()
                .filter(movement -> movement.amountMinor().equals(line.amountMinor())
                        && apart(movement.day(), line.day()) <= MOST_DAYS_APART)
                .sorted(Comparator.comparingLong(movement -> apart(movement.day(), line.day())));
        return Stream.concat(named, near).distinct().limit(MOST_PROPOSALS).toList();
    }

    private static long apart(@Nullable LocalDate posted, LocalDate day) {
        return posted == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(posted, day));
    }
}
