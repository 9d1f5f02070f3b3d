package io.tillbook.query.members.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingViewTest {
    private static final MemberId LAN = new MemberId("LAN");
    private static final MemberId WEI = new MemberId("WEI");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    private static final TierPlan TIERS =
            new TierPlan(List.of(new Tier("GOLD", Money.of(10_000), null, null)), null, null, null, null, ZONE);

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    @Test
    void whoWasMergedIsToldOfAsBefore() {
        happened(registered(LAN, null), registered(WEI, null),
                new TierChanged(LAN, null, "GOLD", NOON.toLocalDate().plusYears(1), null, TierCause.SET, NOON, null,
                        "old",
                        null),
                new MemberMergedInto(LAN, WEI, NOON.plusHours(1).toInstant()), new MembersMerged(WEI, LAN, null));

        assertThat(facts(NOON.plusMinutes(30), LAN, WEI).tier()).isEqualTo("GOLD");
        assertThat(facts(NOON.plusMinutes(90), LAN, WEI).tier()).isNull();
        assertThat(facts(NOON.plusMinutes(30), WEI).tier()).isNull();
    }

    @Test
    void whoWasACustomerBeforeBuysNothingForTheFirstTime() {
        happened(registered(LAN, true), registered(WEI, null));
        assertThat(facts(NOON, LAN).boughtBefore()).isTrue();
        assertThat(facts(NOON, WEI).boughtBefore()).isFalse();

        happened(new MemberMergedInto(LAN, WEI, NOON.toInstant()), new MembersMerged(WEI, LAN, true));
        assertThat(facts(NOON, WEI).boughtBefore()).isTrue();
    }

    private MemberFacts facts(OffsetDateTime at, MemberId... followed) {
        Map<String, StandingView> views = Folded.of(new StandingProjection(), history.events());
        return StandingView.facts(
                Stream.of(followed).map(member -> Objects.requireNonNull(views.get(member.value()))).toList(),
                at.atZoneSameInstant(ZONE), at.toInstant(), TIERS);
    }

    private static MemberRegistered registered(MemberId member, @Nullable Boolean boughtBefore) {
        return new MemberRegistered(member, null, RegistrationChannel.IMPORT, null, boughtBefore);
    }

    private void happened(Event... events) {
        for (Event event : events) {
            history.add("member-test", event);
        }
    }
}
