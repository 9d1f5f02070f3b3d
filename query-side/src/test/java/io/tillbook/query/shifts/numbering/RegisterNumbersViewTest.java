package io.tillbook.query.shifts.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.shifts.ReceiptNumbering;
import io.tillbook.query.shifts.numbering.NumberFindings.NumberFinding;
import io.tillbook.query.shifts.numbering.RegisterNumbersView.Given;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegisterNumbersViewTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    private static final LocalDate DAY = NOON.toLocalDate();

    private RegisterNumbersView numbers = RegisterNumbersView.empty(new LocationId("S1"), new RegisterId("R1"));

    private RegisterNumbersViewTest given(String receiptNo, int minute) {
        OffsetDateTime at = NOON.plusMinutes(minute);
        numbers = numbers.with(new Given(new ReceiptNo(receiptNo), "sale-" + receiptNo, at, at.toLocalDate()));
        return this;
    }

    private List<String> found() {
        return NumberFindings.of(numbers, DAY, DAY.plusDays(1)).findings().stream().map(this::text).toList();
    }

    private String text(NumberFinding finding) {
        return finding.kind() + " " + finding.from() + "–" + finding.to();
    }

    @Test
    void consecutiveNumbersAreNoFindingWhereverTheyBegin() {
        given("000998", 0).given("000999", 1).given("001000", 2).given("001001", 2);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsMissingIsFoundOnTheDayOfTheReceiptAfterIt() {
        given("A-007", 0).given("A-011", 60 * 13);
        NumberFinding gap = NumberFindings.of(numbers, DAY, DAY.plusDays(1)).findings().getFirst();
        assertThat(text(gap)).isEqualTo("GAP A-008–A-010");
        assertThat(gap.count()).isEqualTo(3);
        assertThat(gap.day()).isEqualTo(DAY.plusDays(1));
        assertThat(NumberFindings.of(numbers, DAY, DAY).isEmpty()).isTrue();
    }

    @Test
    void whatComesInLateClosesAGapOrLeavesTwo() {
        given("1", 0).given("5", 10).given("3", 5);
        assertThat(found()).containsExactlyInAnyOrder("GAP 2–2", "GAP 4–4");
        given("4", 6).given("2", 3);
        assertThat(found()).isEmpty();
    }

    @Test
    void aNumberThatIsThereIsARepeat() {
        given("1", 0).given("2", 1).given("3", 2).given("2", 3);
        assertThat(found()).containsExactly("REPEAT 2–2");
        given("4", 4);
        assertThat(found()).as("it changes nothing else").containsExactly("REPEAT 2–2");
    }

    @Test
    void aNumberThatIsNotInTheOrderOfTimeIsFound() {
        given("1", 10).given("2", 5).given("3", 11);
        assertThat(found()).containsExactly("ORDER_BREAK 2–2");
        given("6", 20).given("4", 30);
        assertThat(found()).containsExactly("ORDER_BREAK 2–2", "GAP 5–5", "ORDER_BREAK 4–4");
    }

    @Test
    void oneClockThatWasAheadForAMomentIsOneFinding() {
        given("1", 0).given("2", 500).given("3", 1).given("4", 2);
        assertThat(found()).containsExactly("ORDER_BREAK 3–3");
    }

    @Test
    void whatIsOlderThanAllThatWasKnownOpensAGapBeforeIt() {
        given("10", 10).given("11", 11).given("7", 1);
        assertThat(found()).containsExactly("GAP 8–9");
        given("9", 3).given("8", 2);
        assertThat(found()).isEmpty();
    }

    @Test
    void prefixesAreSeriesOfTheirOwnAndNumbersWithoutDigitsDoNotCount() {
        given("A1", 0).given("B1", 1).given("A2", 2).given("B2", 3).given("REFUND", 4).given("REFUND", 5);
        assertThat(found()).isEmpty();
        assertThat(numbers.series()).map(NumberSeries::prefix).containsExactly("A", "B");
    }

    /** A till that was set up for another register is found at its first receipt, and told once. */
    @Test
    void numbersThatBeginOtherwiseThanTheRegisterSaysAreFoundOnce() {
        numbers = numbers.numbered(new ReceiptNumbering("R1-", 4));
        given("R1-0001", 0).given("R1-0002", 1).given("R2-0001", 2).given("R2-0002", 3).given("0001", 4);
        assertThat(found()).containsExactly("OTHER_PREFIX R2-0001–R2-0001", "OTHER_PREFIX 0001–0001");
        given("R2-0004", 5);
        assertThat(found()).as("its numbers are still looked at").contains("GAP R2-0003–R2-0003");
        given("R1-9999", 6).given("R1-10000", 7);
        assertThat(found()).as("one digit more is the same prefix")
                .noneMatch(finding -> finding.startsWith("OTHER_PREFIX R1"));
    }

    @Test
    void aRegisterThatHasNoPrefixMayHaveTheDayInFront() {
        numbers = numbers.numbered(new ReceiptNumbering(null, 4));
        given("202611280001", 0).given("A-0001", 1);
        assertThat(found()).isEmpty();
    }

    @Test
    void asManyDigitsCountAsTheRegisterSays() {
        numbers = numbers.numbered(new ReceiptNumbering(null, 4));
        given("202611280001", 0).given("202611280002", 1).given("202611290001", 60 * 20);
        assertThat(found()).isEmpty();
        assertThat(ReceiptNumber.of(new ReceiptNo("1234567890123456789012"), null))
                .hasValueSatisfying(number -> assertThat(number.prefix()).isEqualTo("1234"));
    }

    @Test
    void tooManyFindingsAndSeriesAreForgottenAndNothingIsMadeUp() {
        for (int gap = 0; gap <= RegisterNumbersView.MOST_GAPS; gap++) {
            given(String.valueOf(2 * gap), gap);
        }
        assertThat(numbers.gaps()).hasSize(RegisterNumbersView.MOST_GAPS);
        assertThat(numbers.forgotten()).isZero();
        given(String.valueOf(2 * RegisterNumbersView.MOST_GAPS + 2), 999);
        assertThat(numbers.gaps()).hasSize(RegisterNumbersView.MOST_GAPS);
        assertThat(numbers.forgotten()).isEqualTo(1);

        given("1", 1);
        assertThat(numbers.faults()).as("that it was missing is not known any more").isEmpty();
        given("4", 1);
        assertThat(numbers.faults()).map(NumberFault::kind).containsExactly(NumberFindingKind.REPEAT);
        IntStream.range(0, 500).forEach(repeat -> given("4", 1));
        assertThat(numbers.faults()).hasSize(RegisterNumbersView.MOST_FAULTS);
        IntStream.range(0, 50).forEach(prefix -> given("P" + prefix + "-1", 1));
        assertThat(numbers.series()).hasSize(RegisterNumbersView.MOST_SERIES);
    }

    /** In whatever order they come: what is missing at the end is what a set of them lacks, what is doubled repeats. */
    @Property(tries = 300)
    void findsWhatASetOfThemFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        Random random = new Random(seed);
        List<Integer> arrivals = new ArrayList<>();
        IntStream.range(0, count).forEach(_ -> arrivals.add(100 + random.nextInt(count)));
        Collections.shuffle(arrivals, random);
        RegisterNumbersView folded = RegisterNumbersView.empty(new LocationId("S1"), new RegisterId("R1"));
        Set<Integer> seen = new HashSet<>();
        int repeats = 0;
        for (int number : arrivals) {
            repeats += seen.add(number) ? 0 : 1;
            OffsetDateTime at = NOON.plusSeconds(number);
            folded = folded.with(new Given(new ReceiptNo(String.valueOf(number)), null, at, DAY));
        }
        BitSet missing = new BitSet();
        folded.gaps().forEach(gap -> missing.set((int) gap.from(), (int) gap.to() + 1));
        List<Integer> lacking = IntStream.rangeClosed(Collections.min(seen), Collections.max(seen))
                .filter(number -> !seen.contains(number))
                .boxed()
                .toList();
        assertThat(missing.stream().boxed().toList()).isEqualTo(lacking);
        assertThat(folded.faults()).hasSize(repeats).allMatch(each -> each.kind() == NumberFindingKind.REPEAT);
    }
}
