package io.tillbook.api.catalog.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is printed on a label is read as it was meant, or it is noticed that it was misread. */
class LabelRoundTripTest {
    private static Optional<Scan> read(LabelLayout layout, String code) {
        try {
            return Optional.of(new LabelLayouts(List.of(layout)).read("barcode", code));
        } catch (InvalidField noticed) {
            assertThat(noticed.field()).isEqualTo("barcode");
            return Optional.empty();
        }
    }

    @Property
    void readsWhatIsPrinted(@ForAll Random random) {
        Labels label = Labels.some(random);
        String pattern = label.layout().pattern();
        Integer decimals = label.layout().quantityDecimals();

        Scan scan = read(label.layout(), label.code()).orElseThrow();

        assertThat(scan.item()).isEqualTo(new Barcode(label.item()));
        assertThat(scan.labelQuantity()).isEqualTo(pattern.contains("W")
                ? Quantity.of(BigDecimal.valueOf(label.quantity(), decimals == null ? 3 : decimals))
                : null);
        assertThat(scan.labelPrice()).isEqualTo(pattern.contains("P") ? Money.of(label.price()) : null);
    }

    @Property
    void oneWrongDigitIsNoticed(@ForAll Random random) {
        Labels label = Labels.some(random);
        String code = label.code();
        int prefix = label.layout().pattern().indexOf('I');
        for (int place = 0; place < code.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = code.substring(0, place) + digit + code.substring(place + 1);
                if (!wrong.equals(code)) {
                    assertNoticed(label.layout(), wrong, place < prefix);
                }
            }
        }
    }

    @Property
    void neighboursThatHaveChangedPlacesAreNoticedUnlessTheyAreFiveApart(@ForAll Random random) {
        Labels label = Labels.some(random);
        String code = label.code();
        int prefix = label.layout().pattern().indexOf('I');
        for (int place = 0; place < code.length() - 1; place++) {
            char first = code.charAt(place);
            char second = code.charAt(place + 1);
            if (first != second && Math.abs(first - second) != 5) {
                assertNoticed(label.layout(), code.substring(0, place) + second + first + code.substring(place + 2),
                        place < prefix);
            }
        }
    }

    @Property
    void aWrongPriceIsNoticedByItsOwnCheckDigitThoughTheWholeAddsUp(@ForAll Random random) {
        Labels label = Labels.some(random);
        String pattern = label.layout().pattern();
        if (pattern.contains("V")) {
            String code = label.code();
            int place = pattern.indexOf('P') + random.nextInt(Labels.count(pattern, 'P'));
            int other = (Character.digit(code.charAt(place), 10) + 1 + random.nextInt(9)) % 10;
            String wrong = code.substring(0, place) + other + code.substring(place + 1, code.length() - 1);
            assertThat(read(label.layout(), Labels.closed(wrong))).isEmpty();
        }
    }

    /** What no longer begins as a label is read as a code of its own, which is no number that is checked. */
    private static void assertNoticed(LabelLayout layout, String wrong, boolean isAtItsBeginning) {
        Optional<Scan> scan = read(layout, wrong);
        if (isAtItsBeginning) {
            scan.ifPresent(other -> assertThat(other.item().value()).isEqualTo(wrong));
            scan.filter(_ -> wrong.length() == 13).ifPresent(other -> assertThat(other.lacksCheckDigit()).isTrue());
        } else {
            assertThat(scan).as(wrong).isEmpty();
        }
    }
}
