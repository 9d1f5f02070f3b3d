package io.tillbook.query.finance;

import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankEvent.OfMovement;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the books have posted to the bank, by position. */
final class BankMovementProjection implements Projection<BankMovementView> {
    private final BankedEvents banked;

    BankMovementProjection(BankedEvents banked) {
        this.banked = banked;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return BankedEvents.INTERESTS;
    }

    @Override
    public List<Step<BankMovementView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfMovement event
                ? List.of(step(event.movement().position(), before -> after(before, event)))
                : banked.of(recorded)
                        .map(found -> step(recorded.position(), before -> before.posted(found.day(), found.amount(),
                                recorded.type(), recorded.stream().value(), found.memo())))
                        .stream()
                        .toList();
    }

    private interface Next {
        BankMovementView after(BankMovementView before);
    }

    private static Step<BankMovementView> step(long position, Next next) {
        return new Step<>(BankMovementView.key(position), before -> next.after(orNothing(before, position)));
    }

    /** What is matched may be told before it is posted, where somebody has made up a position. */
    private static BankMovementView orNothing(@Nullable BankMovementView before, long position) {
        return before == null ? BankMovementView.nothing(position) : before;
    }

    private static BankMovementView after(BankMovementView before, OfMovement event) {
        return switch (event) {
            case BankMovementMatched matched -> before.matched(matched);
            case BankMovementFreed _ -> before.freed();
        };
    }
}
