package io.tillbook.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    private static final int LONGEST = 14;

    @ParameterizedTest
    @ValueSource(strings = {"095205842258", "0095205842258", "00095205842258"})
    void zerosInFrontMakeNoOtherNumber(String spelling) {
        assertThat(new Barcode(spelling).spellings()).extracting(Barcode::value)
                .containsExactly("095205842258", "0095205842258", "00095205842258");
        assertThat(new Barcode(spelling).shortest()).isEqualTo(new Barcode("095205842258"));
    }

    @Test
    void aCartonIsAnotherNumberThanItsContents() {
        assertThat(new Barcode("6901234567885").spellings()).extracting(Barcode::value)
                .containsExactly("6901234567885", "06901234567885");
        assertThat(new Barcode("16901234567882").spellings()).containsExactly(new Barcode("16901234567882"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"690", "0690", "095205842259", "ABC-095205842258", "0000095205842258", "09520584225", "x"})
    void otherCodesAreWhatTheyAre(String code) {
        assertThat(new Barcode(code).spellings()).containsExactly(new Barcode(code));
    }

    @Test
    void twoCodesSayTheSameExactlyWhenTheyAreTheSameNumberWithACheckDigit() {
        Random random = new Random(20_261_128);
        for (int round = 0; round < 20_000; round++) {
            String one = code(random);
            String other = random.nextBoolean() ? code(random) : respelled(random, one);
            boolean isSame = one.equals(other)
                    || (isNumber(one) && isNumber(other) && Long.parseLong(one) == Long.parseLong(other));
            assertThat(new Barcode(one).shortest().equals(new Barcode(other).shortest())).as(one + " " + other)
                    .isEqualTo(isSame);
            assertThat(new Barcode(one).spellings().contains(new Barcode(other))).as(one + " " + other)
                    .isEqualTo(isSame);
        }
    }

    private static String code(Random random) {
        int length = random.nextInt(6, LONGEST + 2);
        int zeros = random.nextInt(length);
        StringBuilder code = new StringBuilder("0".repeat(zeros));
        while (code.length() < length) {
            code.append(random.nextInt(10));
        }
        for (int last = 0; random.nextInt(5) > 0 && last < 10 && !endsInTens(code.toString()); last++) {
            code.setCharAt(length - 1, (char) ('0' + last));
        }
        return code.toString();
    }

    private static String respelled(Random random, String code) {
        return random.nextBoolean() || !code.startsWith("0") ? "0".repeat(random.nextInt(3)) + code : code.substring(1);
    }

    private static boolean isNumber(String code) {
        return List.of(8, 12, 13, 14).contains(code.length()) && endsInTens(code);
    }

    /** The sum of GS1 over the code as it fills 14 digits from the right, by another way than the tested code. */
    private static boolean endsInTens(String code) {
        long rest = Long.parseLong(code);
        long sum = 0;
        for (boolean isThird = false; rest > 0; rest /= 10) {
            sum += (isThird ? 3 : 1) * (rest % 10);
            isThird = !isThird;
        }
        return sum % 10 == 0;
    }
}
