package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TelescopingSplitTest {
    @Example
    void threePiecesOfTenCentsComeBackOneByOne() {
        assertThat(List.of(share(10, 3, 0, 1), share(10, 3, 1, 1), share(10, 3, 2, 1))).containsExactly(3L, 3L, 4L);
    }

    @Property
    void sharesAddUpToTheAmountHoweverItIsCut(@ForAll @LongRange(min = 0, max = Money.MAX_MINOR) long amount,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 50_000) Long> parts,
            @ForAll @LongRange(min = 1, max = 50_000) long lastPart) {
        long whole = parts.stream().mapToLong(Long::longValue).sum() + lastPart;
        long before = 0;
        long shared = 0;
        for (long part : parts) {
            long share = share(amount, whole, before, part);
            assertThat(share).isNotNegative();
            shared += share;
            before += part;
        }

        assertThat(shared + share(amount, whole, before, lastPart)).isEqualTo(amount);
    }

    @Property
    void twoPartsTogetherShareWhatTheirSumWouldHave(@ForAll @LongRange(min = 0, max = Money.MAX_MINOR) long amount,
            @ForAll @LongRange(min = 0, max = 1_000_000) long first,
            @ForAll @LongRange(min = 0, max = 1_000_000) long second,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rest) {
        long whole = first + second + rest;

        assertThat(share(amount, whole, 0, first) + share(amount, whole, first, second))
                .isEqualTo(share(amount, whole, 0, first + second));
    }

    @Example
    void partsBeyondTheWholeAreAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> share(10, 3, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> share(10, 3, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> share(10, 3, 1, -1));
    }

    private static long share(long amount, long whole, long before, long next) {
        return TelescopingSplit
                .share(Money.of(amount), Quantity.ofThousandths(whole), Quantity.ofThousandths(before),
                        Quantity.ofThousandths(next))
                .minor();
    }
}
