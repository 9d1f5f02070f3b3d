package io.tillbook.query.finance;

import io.tillbook.api.finance.BankEvent;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankStatementTaken;
import io.tillbook.api.finance.BankEvent.OfMovement;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bank and books altogether: one document. */
final class BankTotalsProjection implements Projection<BankTotalsView> {
    private final BankedEvents banked;

    BankTotalsProjection(BankedEvents banked) {
        this.banked = banked;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return BankedEvents.INTERESTS;
    }

    @Override
    public List<Step<BankTotalsView>> steps(RecordedEvent recorded) {
        return change(recorded)
                .map(change -> new Step<BankTotalsView>(BankTotalsView.KEY,
                        before -> change.apply(before == null ? BankTotalsView.NONE : before)))
                .stream()
                .toList();
    }

    private Optional<UnaryOperator<BankTotalsView>> change(RecordedEvent recorded) {
        return recorded.event() instanceof BankEvent event ? change(event)
                : banked.of(recorded).map(found -> before -> before.movement(found.amount()));
    }

    private static Optional<UnaryOperator<BankTotalsView>> change(BankEvent event) {
        return switch (event) {
            case BankLineTaken taken -> Optional.of(before -> before.line(taken.line().amountMinor()));
            case BankLineMatched as -> Optional.of(before -> before.matched(1, as.line().amountMinor(),
                    as.movements().size(), sum(as.movements()), as.restMinor()));
            case BankLineUnmatched back -> Optional.of(before -> before.matched(-1,
                    back.line().amountMinor().negated(), back.movements().size(), sum(back.movements()).negated(),
                    back.restMinor().negated()));
            case BankStatementTaken _,OfMovement _ -> Optional.empty();
        };
    }

    private static Money sum(List<BankMovement> movements) {
        return movements.stream().map(BankMovement::amountMinor).reduce(Money.ZERO, Money::plus);
    }
}
