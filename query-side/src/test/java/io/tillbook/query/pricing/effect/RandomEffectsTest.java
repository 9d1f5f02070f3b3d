package io.tillbook.query.pricing.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.pricing.effect.Recount.Receipt;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDump;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folded figures are judged by the sales of the same history, each counted by itself. */
@ExtendWith(ForeignDatabases.class)
class RandomEffectsTest {
    private static final int SALES = 2_000;
    private static final List<RecordedEvent> HISTORY = PromotedHistory.of(17, SALES);
    private static final Recount RECOUNT = new Recount(HISTORY);
    private static final LocalDate CHANGED = PromotedHistory.CHANGED.toLocalDate();

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(HISTORY, TestDatabase.judged().properties(directory.resolve("at-once")));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static CampaignEffect effect(String promotion, LocalDate from, LocalDate to) {
        return side.bean(CampaignEffects.class)
                .of(List.of(new PromotionId(promotion)), new DaySpan(from, to))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({"A,2026-05-01,2026-07-01", "H,2026-05-01,2026-07-01", "A,2026-05-20,2026-06-02",
            "H,2026-06-14,2026-06-14", "A,2027-01-01,2027-01-02"})
    void figuresAreThoseOfAllReceipts(String promotion, LocalDate from, LocalDate to) {
        List<Receipt> used = RECOUNT.in(from, to).stream().filter(receipt -> receipt.uses(promotion)).toList();
        CampaignEffect effect = effect(promotion, from, to);

        assertThat(effect.total()).isEqualTo(new ShownFigures(used.stream().filter(Receipt::isKept).count(),
                used.stream().filter(each -> each.isKept() && each.member().isEmpty()).count(),
                used.stream().mapToLong(each -> each.times(promotion)).sum(),
                money(used.stream().mapToLong(each -> each.benefit(promotion)).sum()),
                money(used.stream().mapToLong(Receipt::paid).sum()),
                money(used.stream().mapToLong(Receipt::cost).sum()),
                money(used.stream().mapToLong(Receipt::margin).sum()),
                used.stream().mapToLong(Receipt::uncostedLines).sum(),
                money(used.stream().mapToLong(Receipt::uncosted).sum())));
        assertThat(effect.participants()).isEqualTo(used.stream()
                .filter(each -> each.isKept() && !each.member().isEmpty())
                .map(Receipt::member)
                .distinct()
                .count());
        assertThat(effect.newMembers()).isEqualTo(firstReceipts().values()
                .stream()
                .filter(first -> first.isIn(from, to) && first.isKept() && first.uses(promotion))
                .count());
    }

    private static Money money(long minor) {
        return Money.of(minor);
    }

    private static Map<String, Receipt> firstReceipts() {
        Comparator<Receipt> order = Comparator.<Receipt, Instant>comparing(each -> each.sale.soldAt()
                .toInstant()).thenComparing(each -> each.sale.saleId().value());
        return RECOUNT.all()
                .stream()
                .filter(each -> !each.member().isEmpty())
                .collect(Collectors.toMap(Receipt::member, each -> each,
                        (one, other) -> order.compare(one, other) <= 0 ? one : other));
    }

    /** 30 % are held out before, 40 % after: the tenth between them is in neither group. */
    @Test
    void membersAreComparedByTheHoldoutOfTheEngine() {
        LocalDate from = CHANGED.minusDays(20);
        LocalDate to = CHANGED.plusDays(10);
        Map<String, long[]> members = new HashMap<>();
        RECOUNT.in(from, to).stream().filter(each -> !each.member().isEmpty()).forEach(each -> {
            long[] sums = members.computeIfAbsent(each.member(), _ -> new long[2]);
            sums[0] += each.paid();
            sums[1] += each.margin();
        });
        List<long[]> heldOut = members.keySet()
                .stream()
                .filter(each -> isHeldOut(each, 3_000))
                .map(members::get)
                .toList();
        List<long[]> treated = members.keySet()
                .stream()
                .filter(each -> !isHeldOut(each, 4_000))
                .map(members::get)
                .toList();
        CampaignUplift uplift = Objects.requireNonNull(effect("H", from, to).uplift());

        assertThat(uplift.heldOut().members()).isEqualTo(heldOut.size()).isGreaterThan(40);
        assertThat(uplift.treated().members()).isEqualTo(treated.size());
        assertThat(uplift.changedMembers()).isEqualTo(members.size() - heldOut.size() - treated.size()).isPositive();
        assertThat(uplift.tooFewMembers()).isFalse();
        assertInterval(uplift.revenue(), treated, heldOut, 0);
        assertInterval(uplift.margin(), treated, heldOut, 1);
        long benefit = RECOUNT.in(from, to)
                .stream()
                .filter(each -> !each.member().isEmpty())
                .mapToLong(each -> each.benefit("H"))
                .sum();
        assertThat(uplift.benefitMinor().minor()).isEqualTo(benefit);
        double extra = (mean(treated, 1) - mean(heldOut, 1)) * treated.size();
        assertThat((double) Objects.requireNonNull(uplift.extraMarginMinor())).isCloseTo(extra, within(0.51));
        if (extra > 1) {
            assertThat((double) Objects.requireNonNull(uplift.costPerExtraMarginBp()))
                    .isCloseTo(benefit * 10_000 / extra, within(benefit * 10_000 / extra / extra + 1));
        } else {
            assertThat(uplift.costPerExtraMarginBp()).isNull();
        }
    }

    private static boolean isHeldOut(String member, int basisPoints) {
        return Holdout.includes(new MemberId(member), new PromotionId("H"), basisPoints);
    }

    /** By doubles, and with the normal quantile widened as far as t can be of so many. */
    private static void assertInterval(WelchInterval told, List<long[]> one, List<long[]> other, int figure) {
        double difference = mean(one, figure) - mean(other, figure);
        double error = Math.sqrt(variance(one, figure) / one.size() + variance(other, figure) / other.size());
        assertThat((double) told.differenceMinor()).isCloseTo(difference, within(0.51));
        assertThat(Objects.requireNonNull(told.highMinor()) - difference).isBetween(1.96 * error - 1,
                2.03 * error + 1);
        assertThat(difference - Objects.requireNonNull(told.lowMinor())).isBetween(1.96 * error - 1,
                2.03 * error + 1);
    }

    private static double mean(List<long[]> sums, int figure) {
        return sums.stream().mapToLong(each -> each[figure]).average().orElseThrow();
    }

    private static double variance(List<long[]> sums, int figure) {
        double mean = mean(sums, figure);
        return sums.stream().mapToDouble(each -> (each[figure] - mean) * (each[figure] - mean)).sum()
                / (sums.size() - 1);
    }

    /** Two days before H held, nobody could have it. */
    @Test
    void daysOnWhichItDidNotHoldTellNothing() {
        LocalDate first = LocalDate.parse("2026-05-01");

        assertThat(effect("H", first, first.plusDays(1)).evidence()).isEqualTo(EffectEvidence.NOT_CAUSAL);
        assertThat(effect("H", first, first.plusDays(1)).uplift()).isNull();
        assertThat(effect("A", first, first.plusDays(60)).evidence()).isEqualTo(EffectEvidence.NOT_CAUSAL);
    }

    @Test
    void whatIsFoldedAsItComesIsWhatARebuildFolds() {
        Random random = new Random(3);
        try (TestEventStore events = new TestEventStore();
                QuerySide live = new QuerySide(events,
                        TestDatabase.judged().properties(directory.resolve("as-it-comes")))) {
            int next = 0;
            while (next < HISTORY.size()) {
                int to = Math.min(HISTORY.size(), next + 1 + random.nextInt(300));
                events.append(HISTORY.subList(next, to));
                live.await(to);
                next = to;
            }
            assertThat(dump(live)).isEqualTo(dump(side)).hasSize(4);
        }
    }

    private static Map<String, List<Document>> dump(QuerySide of) {
        Map<String, List<Document>> views = ViewDump.of(of.bean(ViewDatabase.class));
        views.keySet().retainAll(List.of("promotionDays", "promotionParticipants", "memberDays", "firstReceipts"));
        return views;
    }
}
