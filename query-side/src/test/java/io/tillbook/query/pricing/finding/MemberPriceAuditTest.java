package io.tillbook.query.pricing.finding;

import static io.tillbook.query.pricing.finding.AuditedChain.COAT_AND_SCARF;
import static io.tillbook.query.pricing.finding.AuditedChain.NOON;
import static io.tillbook.query.pricing.finding.AuditedChain.OPENING;
import static io.tillbook.query.pricing.finding.AuditedChain.off;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales to members, by what was known of them when their baskets were priced. */
class MemberPriceAuditTest {
    @TempDir Path directory;

    private AuditedChain chain;

    private PriceAudit audit(PublishedRule... holding) {
        return audit(TestDatabase.EMBEDDED, List.of(holding));
    }

    private PriceAudit audit(TestDatabase database, List<PublishedRule> holding) {
        chain = new AuditedChain(database, directory, MemberPriceAuditTest::members);
        return chain.audit(holding);
    }

    @AfterEach
    void close() {
        chain.close();
    }

    private static PublishedRule offSilver() {
        return PublishedRule.of("SILVER", Rule.of(Layer.ORDER, Scope.ALL, new Need.None(),
                new Benefit.Off(Money.of(1_500))).when(When.tiers("SILVER")));
    }

    private static SoldBasket soldTo(String member) {
        return new SoldBasket(COAT_AND_SCARF, List.of(), new MemberId(member), NOON);
    }

    /** Lan is Silver, Wei has become so an hour after noon, and Chen is a member. */
    private static void members(HistoryBuilder history) {
        history.add("tierplan", new TiersDefined(1, new TierPlan(
                List.of(new Tier("SILVER", Money.of(2_000), null, null)), null, null, null, null, SoldBasket.ZONE),
                null));
        for (String member : List.of("lan", "wei", "chen")) {
            history.add("member-" + member, new MemberRegistered(new MemberId(member), SoldBasket.STORE,
                    RegistrationChannel.STORE, null, null));
        }
        silver(history, "lan", OPENING);
        silver(history, "wei", NOON.plusHours(1));
    }

    private static void silver(HistoryBuilder history, String member, OffsetDateTime at) {
        history.add("memberaccount-" + member, new TierChanged(new MemberId(member), null, "SILVER",
                LocalDate.of(2027, 6, 30), null, TierCause.SPENT, at, null, null, null));
    }

    @Test
    void aMemberIsHeldToTheTierOfThen() {
        PriceAudit audit = audit(offSilver());

        assertThat(audit.of(soldTo("lan").sale("T1")))
                .hasValueSatisfying(found -> assertThat(found.differenceMinor()).isEqualTo(Money.of(1_500)));
        assertThat(audit.of(soldTo("wei").sale("T2"))).as("not yet").isEmpty();
        assertThat(audit.of(soldTo("chen").sale("T3"))).as("no tier").isEmpty();
        assertThat(audit.of(soldTo("stranger").sale("T4"))).as("no member").isEmpty();
        assertThat(audit.of(new SoldBasket(COAT_AND_SCARF, List.of(), null, NOON).sale("T5"))).as("nobody").isEmpty();
    }

    /** The store, the promotion, the member and the tiers; of another member that one alone. */
    @Test
    void aMemberIsReadOnceAndOnlyWhereARuleAsks() {
        PriceAudit audit = audit(TestDatabase.OVER_THE_WIRE, List.of(offSilver()));
        chain.takeReads();
        assertThat(audit.of(soldTo("lan").sale("T1"))).isPresent();
        assertThat(chain.takeReads()).isEqualTo(4);
        assertThat(audit.of(soldTo("lan").sale("T2"))).isPresent();
        assertThat(chain.takeReads()).isZero();
        assertThat(audit.of(soldTo("wei").sale("T3"))).isEmpty();
        assertThat(chain.takeReads()).isOne();
        close();

        PriceAudit ofAll = audit(TestDatabase.OVER_THE_WIRE, List.of(off("AUTUMN", 20_000, 5_000)));
        chain.takeReads();
        assertThat(ofAll.of(soldTo("lan").sale("T1"))).isPresent();
        assertThat(chain.takeReads()).as("the store and the promotion").isEqualTo(2);
    }
}
