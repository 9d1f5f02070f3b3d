package io.tillbook.query.finance;

import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.OfLine;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines of statements by account and id. */
final class BankLineProjection implements Projection<BankLineView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfLine.class);
    }

    @Override
    public List<Step<BankLineView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfLine event
                ? List.of(new Step<>(BankLineView.key(event.account(), event.line().id()),
                        before -> after(before, event, recorded.position())))
                : List.of();
    }

    private static @Nullable BankLineView after(@Nullable BankLineView before, OfLine event, long position) {
        return switch (event) {
            case BankLineTaken taken -> BankLineView.open(taken.account(), taken.line(),
                    JournalView.key(taken.line().day(), position, 0));
            case BankLineMatched matched -> before == null ? null : before.matched(matched);
            case BankLineUnmatched _ -> before == null ? null : before.opened();
        };
    }
}
