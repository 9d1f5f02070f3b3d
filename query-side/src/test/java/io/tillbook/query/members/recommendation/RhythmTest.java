package io.tillbook.query.members.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.members.favourite.BoughtProduct;
import io.tillbook.query.members.favourite.PurchaseDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Milk on the 1st, 8th and 15th is bought each week. */
class RhythmTest {
    private static BoughtProduct bought(String... days) {
        List<PurchaseDay> on = Stream.of(days).map(day -> new PurchaseDay(LocalDate.parse(day), 1)).toList();
        return new BoughtProduct(new Sku("MILK"), null, on.size(), Quantity.of(on.size()), Money.ZERO, on);
    }

    private static Rhythm rhythm(String... days) {
        return Rhythm.of(bought(days)).orElseThrow();
    }

    @Test
    void theIntervalIsTheMeanOfTheGaps() {
        assertThat(rhythm("2026-11-01", "2026-11-08", "2026-11-15").everyDays()).isEqualByComparingTo("7");
        assertThat(rhythm("2026-11-01", "2026-11-08", "2026-11-15").dueOn()).isEqualTo("2026-11-22");
        assertThat(rhythm("2026-11-01", "2026-11-04", "2026-11-12", "2026-11-14").everyDays())
                .isEqualByComparingTo("4.3");
    }

    @Test
    void whatWasBoughtOnceHasNone() {
        assertThat(Rhythm.of(bought("2026-11-01"))).isEmpty();
        assertThat(Rhythm.of(bought())).isEmpty();
    }

    /** Half a week is 3.5 days, three weeks are 21. */
    @ParameterizedTest
    @CsvSource({"2026-11-15,false", "2026-11-18,false", "2026-11-19,true", "2026-11-22,true", "2026-12-06,true",
            "2026-12-07,false", "2026-11-10,false"})
    void itIsDueFromHalfAnIntervalOnUpToThree(LocalDate on, boolean isDue) {
        assertThat(rhythm("2026-11-01", "2026-11-08", "2026-11-15").isDue(on)).isEqualTo(isDue);
    }

    @Test
    void whatIsBoughtMoreOftenComesFirstThenWhatIsNearerToItsDay() {
        LocalDate on = LocalDate.parse("2026-11-22");
        Rhythm often = rhythm("2026-11-01", "2026-11-08", "2026-11-15");
        Rhythm onTime = rhythm("2026-11-08", "2026-11-15");
        Rhythm late = rhythm("2026-11-10", "2026-11-15");

        assertThat(Stream.of(late, onTime, often).sorted(Rhythm.order(on))).containsExactly(often, onTime, late);
    }
}
