package io.tillbook.api.pricing.list;

import static io.tillbook.api.pricing.list.Listed.MILK;
import static io.tillbook.api.pricing.list.Listed.OF_CHAIN;
import static io.tillbook.api.pricing.list.Listed.OF_REGION;
import static io.tillbook.api.pricing.list.Listed.OF_STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lists say of a product stays small, and nothing is lost that somebody may still ask for. */
class PriceBookTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whatIsOverForLongIsDropped() {
        Listed lists = Listed.open();
        for (int month = 0; month < 60; month++) {
            lists = lists.setAt(day(month * 30L), OF_CHAIN, month, null);
        }

        assertThat(lists.book().entries()).hasSize(15);
        assertThat(lists.book().lastSerial()).isEqualTo(60);
        assertThat(lists.inStore().at(day(59 * 30 - 399))).map(ResolvedPrice::price).contains(Money.of(45));
    }

    @Test
    void howeverOftenAPriceChangesSoManyAreKeptAndTheLastAreRight() {
        Listed lists = Listed.open().setAt(BEGIN, OF_REGION, 7, null);
        for (int hour = 1; hour <= 2_000; hour++) {
            lists = lists.setAt(BEGIN.plus(Duration.ofHours(hour)), OF_STORE, hour, null);
        }

        assertThat(lists.book().entries()).hasSize(PriceBook.MOST_OF_A_LIST + 1);
        PriceResolution store = lists.inStore();
        assertThat(LongStream.rangeClosed(2_000 - 99, 2_000)).allSatisfy(
                hour -> assertThat(store.at(BEGIN.plus(Duration.ofHours(hour)))).map(ResolvedPrice::price)
                        .contains(Money.of(hour)));
    }

    @Test
    void whatIsToComeIsNeverDropped() {
        Listed lists = Listed.open().set(OF_CHAIN, 1, "2030-01-01T00:00");
        for (int hour = 1; hour <= 500; hour++) {
            lists = lists.setAt(BEGIN.plus(Duration.ofHours(hour)), OF_CHAIN, hour, null);
        }

        assertThat(lists.inStore().at(Instant.parse("2030-01-02T00:00:00Z"))).map(ResolvedPrice::price)
                .contains(Money.of(1));
    }

    @Test
    void anEndStaysWhileThereIsSomethingThatItEnds() {
        Listed lists = Listed.open()
                .set(OF_STORE, 1, "2026-06-01T00:00")
                .set(OF_STORE, 2, "2030-06-01T00:00")
                .end(OF_STORE, BEGIN.plusSeconds(1), null);

        assertThat(lists.inStore().at(Instant.parse("2030-07-01T00:00:00Z"))).isEmpty();
        assertThat(lists.setAt(day(900), OF_STORE, 3, null).book().entries()).hasSize(1);
        assertThat(Listed.open().end(OF_STORE, BEGIN, null).book().entries()).isEmpty();
    }

    @Property(tries = 300)
    void theOrderInWhichEntriesAreKeptHasNoInfluence(@ForAll Random random) {
        Listed lists = drawn(random);
        List<PriceEntry> shuffled = new ArrayList<>(lists.book().entries());
        Collections.shuffle(shuffled, random);
        PriceResolution other = new PriceResolution(lists.lists(),
                new PriceBook(shuffled, lists.book().lastSerial()), null, Listed.store(Listed.SHANGHAI));

        for (int day = 0; day < 60; day++) {
            assertThat(other.at(day(day))).isEqualTo(lists.inStore().at(day(day)));
        }
        assertThat(other.lowest(day(0), day(60))).isEqualTo(lists.inStore().lowest(day(0), day(60)));
    }

    /** Which prices are lower has no influence, only which are narrower, and later. */
    @Property(tries = 300)
    void theAmountsHaveNoInfluenceOnWhichListTells(@ForAll Random random) {
        Listed lists = drawn(random);
        List<PriceEntry> dearer = lists.book()
                .entries()
                .stream()
                .map(entry -> new PriceEntry(entry.list(), entry.ends(), turned(entry.priceMinor()), null,
                        entry.from(), entry.until(), entry.serial()))
                .toList();
        PriceResolution other = new PriceResolution(lists.lists(), new PriceBook(dearer, 100), null,
                Listed.store(Listed.SHANGHAI));

        for (int day = 0; day < 60; day++) {
            assertThat(other.at(day(day)).map(ResolvedPrice::list))
                    .isEqualTo(lists.inStore().at(day(day)).map(ResolvedPrice::list));
        }
    }

    private static @Nullable Money turned(@Nullable Money price) {
        return price == null ? null : Money.of(1_000 - price.minor());
    }

    private static Listed drawn(Random random) {
        List<PriceListId> of = List.of(OF_CHAIN, OF_REGION, OF_STORE);
        Listed lists = Listed.open();
        for (int number = 1; number <= 20; number++) {
            LocalDateTime from = local(random.nextInt(50));
            LocalDateTime until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(20));
            PriceListId list = of.get(random.nextInt(of.size()));
            lists = random.nextInt(8) == 0
                    ? lists.end(list, day(number), from.toString())
                    : lists.after(new PriceSet(list, MILK,
                            random.nextInt(5) == 0 ? null : Money.of(random.nextInt(1_000)), null, from, until,
                            day(random.nextInt(10)), number, null));
        }
        return lists;
    }

    private static LocalDateTime local(long day) {
        return LocalDateTime.ofInstant(day(day), ZoneOffset.UTC);
    }

    private static Instant day(long day) {
        return BEGIN.plus(Duration.ofDays(day));
    }
}
