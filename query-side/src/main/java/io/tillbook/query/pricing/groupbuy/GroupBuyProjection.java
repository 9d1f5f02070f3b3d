package io.tillbook.query.pricing.groupbuy;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupJoined;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupLeft;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups by their ids. */
final class GroupBuyProjection implements Projection<GroupBuyView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(GroupBuyEvent.class);
    }

    @Override
    public List<Step<GroupBuyView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof GroupBuyEvent event
                ? List.of(new Step<>(event.groupBuy().value(), before -> after(before, event, recorded)))
                : List.of();
    }

    private static GroupBuyView after(@Nullable GroupBuyView before, GroupBuyEvent event, RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC);
        return event instanceof GroupOpened opened ? GroupBuyView.of(opened, recorded.position(), at)
                : after(Objects.requireNonNull(before), event, at);
    }

    private static GroupBuyView after(GroupBuyView group, GroupBuyEvent event, OffsetDateTime at) {
        return switch (event) {
            case GroupOpened _ -> group;
            case GroupJoined joined -> group.joined(joined.member(), at);
            case GroupLeft left -> group.left(left.member());
            case GroupFilledUp filled -> group.filled(filled);
            case GroupFormed _ -> group.ended(GroupBuyState.FORMED, at);
            case GroupFailed _ -> group.ended(GroupBuyState.FAILED, at);
        };
    }
}
