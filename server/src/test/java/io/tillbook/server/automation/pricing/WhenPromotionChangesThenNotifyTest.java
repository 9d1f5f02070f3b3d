package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.query.alerts.AlertDelivery;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenPromotionChangesThenNotifyTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");

    private final List<AlertDelivery> taken = new ArrayList<>();
    private final WhenPromotionChangesThenNotify reaction = new WhenPromotionChangesThenNotify("promotions",
            taken::addAll, InstantSource.fixed(AT.toInstant()));

    @Test
    void whoIsMergedIntoAnotherMemberIsNotToldOfALostTier() {
        reaction.to(List.of(changed(1, "lan", "GOLD", null, TierCause.MERGED),
                changed(2, "wei", null, "GOLD", TierCause.MERGED),
                changed(3, "chen", "GOLD", null, TierCause.REVIEWED)));

        assertThat(taken).extracting(each -> each.alertId().value()).containsExactly("event-2", "event-3");
    }

    private static RecordedEvent changed(long position, String member, @Nullable String before, @Nullable String tier,
            TierCause cause) {
        Occurrence occurrence = new Occurrence(new CommandId(new UUID(7, position)), "members.MergeMembers", null, null,
                null, AT, AT.toInstant(), "visit-1", "visit-1");
        return new RecordedEvent(position, new StreamId("memberaccount-" + member), 1, AT.toInstant(),
                "members.TierChanged", occurrence,
                new TierChanged(new MemberId(member), before, tier, tier == null ? null : AT.toLocalDate(), null, cause,
                        AT,
                        null, null, null));
    }
}
