package io.tillbook.api.catalog.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gs1ElementStringTest {
    private static final String GTIN = "06901234567892";

    @Test
    void readsTheFormWithBrackets() {
        assertThat(parse("(01)06901234567892(11)261120(17)261211(10)L1-7(37)48")).isEqualTo(new Gs1ElementString(
                new Barcode(GTIN), new BatchId("L1-7"), new Gs1Date(26, 11, 20), null, new Gs1Date(26, 12, 11), null,
                Quantity.of(48)));
    }

    @Test
    void readsTheFormThatAScannerSends() {
        assertThat(parse("0106901234567892" + "11261120" + "17261211" + "10L1-7\u001d" + "3748"))
                .isEqualTo(parse("(01)06901234567892(11)261120(17)261211(10)L1-7(37)48"));
        assertThat(parse("0106901234567892\u001d17261211")).isEqualTo(parse("(01)06901234567892(17)261211"));
    }

    @ParameterizedTest
    @CsvSource({"3100,000012,12000", "3101,000012,1200", "3102,001234,12340", "3103,001234,1234",
            "3103,999999,999999"})
    void readsWeightsInKilograms(String identifier, String digits, long grams) {
        assertThat(parse("(01)" + GTIN + "(" + identifier + ")" + digits).netWeight())
                .isEqualTo(Quantity.ofThousandths(grams));
        assertThat(parse("01" + GTIN + identifier + digits).netWeight()).isEqualTo(Quantity.ofThousandths(grams));
    }

    @ParameterizedTest
    @CsvSource({"261211,2026,2026-12-11", "260200,2026,2026-02-28", "280200,2026,2028-02-29",
            "280229,2026,2028-02-29", "760101,2026,2076-01-01", "770101,2026,1977-01-01", "000101,2051,2100-01-01",
            "010101,2051,2101-01-01", "020101,2051,2002-01-01", "991231,2000,1999-12-31", "510101,2000,1951-01-01",
            "500101,2000,2050-01-01", "260930,2026,2026-09-30", "261031,1926,1926-10-31"})
    void readsDatesInTheNearestCentury(String digits, int year, LocalDate day) {
        assertThat(parse("(17)" + digits).expiresOn().readIn(year)).isEqualTo(day);
    }

    @Test
    void theLastDayIsThatOfUseOrElseThatUntilWhichGoodsAreBest() {
        assertThat(parse("(15)261201").lastDay()).isEqualTo(new Gs1Date(26, 12, 1));
        assertThat(parse("(15)261201(17)261211").lastDay()).isEqualTo(new Gs1Date(26, 12, 11));
        assertThat(parse("(10)L1").lastDay()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (01)06901234567893           | AI 01 must end with its check digit (at character 5)
            0106901234567893             | AI 01 must end with its check digit (at character 3)
            (01)6901234567892            | AI 01 must have 14 characters, not 13 (at character 5)
            (01)0690123456789X           | AI 01 must have digits only (at character 5)
            0106901234567                | AI 01 must have 14 characters, not 11 (at character 3)
            (01)06901234567892(01)06901234567892 | repeats AI 01 (at character 23)
            (10)                         | AI 10 must have 1 to 20 characters, not 0 (at character 5)
            (10)123456789012345678901    | AI 10 must have 1 to 20 characters, not 21: is a separator missing? (at character 5)
            10L123456789012317261211     | AI 10 must have 1 to 20 characters, not 22: is a separator missing? (at character 3)
            (10)A/1                      | AI 10 must have A-Z a-z 0-9 . _ : - only (at character 5)
            (17)261301                   | AI 17 is no date as YYMMDD (at character 5)
            (17)260230                   | AI 17 is no date as YYMMDD (at character 5)
            (17)260001                   | AI 17 is no date as YYMMDD (at character 5)
            (15)2612                     | AI 15 must have 6 characters, not 4 (at character 5)
            (11)26121x                   | AI 11 must have digits only (at character 5)
            (37)123456789                | AI 37 must have 1 to 8 characters, not 9: is a separator missing? (at character 5)
            (37)0                        | AI 37 must be greater than 0 (at character 5)
            (3103)000000                 | AI 3103 must be greater than 0 (at character 7)
            (3104)000001                 | has an unknown AI (at character 2)
            (310)000001                  | has an unknown AI (at character 2)
            (21)123                      | has an unknown AI (at character 2)
            21123                        | has an unknown AI (at character 1)
            (1726)1211                   | has an unknown AI (at character 2)
            (17)261211x                  | AI 17 must have 6 characters, not 7 (at character 5)
            17261211x                    | has an unknown AI (at character 9)
            (17)261211(                  | has an unknown AI (at character 12)
            (17                          | has an unknown AI (at character 2)
            17261211(10)L1               | has an unknown AI (at character 9)
            ]C117261211                  | has an unknown AI (at character 1)
            """)
    void saysWhatIsWrongAndWhere(String text, String mistake) {
        assertThat(refusal(text).reason()).isEqualTo(mistake);
        assertThat(refusal(text).field()).isEqualTo("gs1");
    }

    @Test
    void separatorsStandBetweenElements() {
        assertThat(refusal("10L1\u001d").reason()).isEqualTo("must not end with a separator (at character 5)");
        assertThat(refusal("\u001d10L1").reason()).isEqualTo("has an unknown AI (at character 1)");
        assertThat(refusal("10L1\u001d\u001d3712").reason()).isEqualTo("has an unknown AI (at character 6)");
        assertThat(refusal("").reason()).isEqualTo("has an unknown AI (at character 1)");
    }

    private static Gs1ElementString parse(String text) {
        return Gs1ElementString.parse("gs1", text);
    }

    private static InvalidField refusal(String text) {
        return catchThrowableOfType(InvalidField.class, () -> parse(text));
    }
}
