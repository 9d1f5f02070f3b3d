package io.tillbook.api.catalog.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelLayoutsTest {
    private static final LabelLayouts LAYOUTS = layouts("21IIIIIWWWWWC", "22IIIIIPPPPPC", "02IIIIIVPPPPC");
    private static final String GS = "\u001d";

    private static LabelLayouts layouts(String... patterns) {
        return new LabelLayouts(Arrays.stream(patterns).map(pattern -> new LabelLayout(pattern, null)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6901234567892", "20000004", "2312345012508", "SKU-7", "2112345", "211234501250X"})
    void whatIsNoLabelIsItsOwnBarcode(String code) {
        assertThat(LAYOUTS.read("barcode", code)).isEqualTo(new Scan(new Barcode(code), null, null, null));
    }

    @Test
    void aCodeOfTwelveDigitsIsOneOfThirteen() {
        String thirteen = Labels.closed("021234592875");
        assertThat(thirteen).startsWith("0");
        Scan scan = LAYOUTS.read("barcode", thirteen.substring(1));
        assertThat(scan).isEqualTo(LAYOUTS.read("barcode", thirteen))
                .isEqualTo(new Scan(new Barcode("12345"), null, Money.of(2_875), null));
    }

    @Test
    void aScannerMaySayHowACodeWasPrinted() {
        String label = Labels.closed("211234501250");
        assertThat(LAYOUTS.read("barcode", "]E0" + label)).isEqualTo(LAYOUTS.read("barcode", label));
        assertThat(LAYOUTS.read("barcode", "]C10106901234567892").item()).isEqualTo(new Barcode("06901234567892"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(01)06901234567892(10)L1(17)261205", "010690123456789217261205" + "10L1",
            "]C1010690123456789210L1" + GS + "17261205", GS + "010690123456789210L1" + GS + "17261205"})
    void anElementStringTellsBatchAndDay(String code) {
        Scan scan = LAYOUTS.read("barcode", code);
        assertThat(scan.item()).isEqualTo(new Barcode("06901234567892"));
        assertThat(scan.batch()).isEqualTo(new BatchId("L1"));
        assertThat(scan.lastDay(LocalDate.of(2026, 11, 29))).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @CsvSource({"(01)06901234567892(3103)001250, KG, 1.25", "(01)06901234567892(37)12, PIECE, 12",
            "(01)06901234567892(37)12, KG,", "(01)06901234567892, PIECE, 1", "6901234567892, PIECE, 1",
            "6901234567892, KG,", "2112345012500, KG, 1.25", "2112345012500, LITRE, 1.25", "2212345002650, KG, 1.767",
            "2212345002650, PIECE, 1"})
    void tellsHowMuchThereIs(String code, Unit unit, BigDecimal quantity) {
        String read = code.startsWith("2") ? Labels.closed(code.substring(0, 12)) : code;
        assertThat(LAYOUTS.read("barcode", read).quantity(unit, Money.of(150)).orElse(null))
                .isEqualTo(quantity == null ? null : Quantity.of(quantity));
    }

    @Test
    void aPriceBuysSomethingAndNothingIsKnownWithoutThatOfAUnit() {
        Scan scan = LAYOUTS.read("barcode", Labels.closed("221234500001"));
        assertThat(scan.quantity(Unit.KG, Money.of(9_999_999))).contains(Quantity.ofThousandths(1));
        assertThat(scan.quantity(Unit.KG, Money.ZERO)).isEmpty();
        assertThat(scan.quantity(Unit.KG, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2112345012501      | must end with its check digit: it was misread, or is none of our labels
            0212345028752      | must have the check digit of its price
            2112345000009      | is a label whose quantity is 0
            2212345000006      | is a label whose price is 0
            (01)06901234567893 | AI 01 must end with its check digit (at character 5)
            (10)L1             | must have AI 01
            a b                | must be 1 to 64 of A-Z a-z 0-9 . _ : -
            """)
    void aMistakeIsToldWithItsField(String code, String reason) {
        String closed = reason.contains(" is 0") || reason.contains("label whose") || reason.contains("of its price")
                ? Labels.closed(code.substring(0, 12))
                : code;
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> LAYOUTS.read("lines/3/barcode", closed))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("lines/3/barcode"))
                .satisfies(wrong -> assertThat(wrong.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19IIIIIWWWWWC", "21IIIIIWWWWW", "21IIIIIWWWWWCC", "21IIIIIIIIIIC", "21WWWWWIIIIIC",
            "21IIIIIWPWWWC", "21IIWWWWWWWWWC", "21IWWWWWWWWWC", "22IIIIIVPPPC", "22IIIVVPPPPPC", "21IIIIIVWWWWC",
            "21IIIIIWWWWNC", "21"})
    void aPatternThatMakesNoSenseIsRefused(String pattern) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new LabelLayout(pattern, null))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("pattern"));
    }

    @Test
    void decimalsAreOfAQuantity() {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new LabelLayout("22IIIIIPPPPPC", 2))
                .withMessageStartingWith("quantityDecimals");
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new LabelLayout("21IIIIIWWWWWC", 4))
                .withMessageStartingWith("quantityDecimals");
    }

    @Test
    void noCodeIsALabelOfTwoLayouts() {
        assertThat(layouts("21IIIIIWWWWWC", "21IIIIIWWWWWPPPPPC", "2200IIIWWWWWC", "2201IIIPPPPPC").layouts())
                .hasSize(4);
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> layouts("22IIIIIWWWWWC", "21IIIIIWWWWWC", "2201IIIPPPPPC"))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("layouts/2/pattern"));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new LabelLayouts(Collections.nCopies(21, LAYOUTS.layouts().getFirst())))
                .withMessageStartingWith("layouts must have at most 20");
        assertThat(new LabelLayouts(List.of()).layouts()).isEmpty();
    }
}
