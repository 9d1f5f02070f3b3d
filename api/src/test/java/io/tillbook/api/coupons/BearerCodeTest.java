package io.tillbook.api.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Secret;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BearerCodeTest {
    private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2026-12-31T08:00:59+08:00");
    private static final BearerCode CODE = BearerCode.of(1, 7, 12, new MemberId("M-1"), UNTIL);

    private static byte[] signature(long seed) {
        byte[] bytes = new byte[64];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (long seed = 0; seed < 200; seed++) {
            byte[] signature = signature(seed);
            String text = CODE.text(signature);
            assertThat(text).hasSize(BearerCode.LENGTH).matches("[0-9A-HJKMNP-TV-Z]+");
            assertThat(new Secret(text).value()).as("it can be sent").isEqualTo(text);
            BearerCode.Signed read = BearerCode.read(text.toLowerCase(Locale.ROOT)).orElseThrow();
            assertThat(read.code()).isEqualTo(CODE);
            assertThat(read.signature()).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(signature));
        }
    }

    @Test
    void signaturesThatBeginOrEndWithNothingKeepTheirLength() {
        for (byte filled : new byte[] {0, 1, -1}) {
            byte[] signature = new byte[64];
            Arrays.fill(signature, filled);
            signature[0] = 0;
            assertThat(BearerCode.read(CODE.text(signature)).orElseThrow().signature())
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(signature));
        }
    }

    @Test
    void itSaysWhatItIsForAsItIsDocumented() {
        String text = CODE.text(signature(1));
        assertThat(text).startsWith("01" + "0007" + "0000C");
        assertThat(CODE.message())
                .isEqualTo("tillbook-coupon-1\n" + text.substring(0, 25));
        assertThat(CODE.until()).as("whole minutes").isEqualTo(OffsetDateTime.parse("2026-12-31T00:00:00Z"));
        assertThat(BearerCode.of(1, 7, 12, null, UNTIL).memberMark()).isZero();
        assertThat(BearerCode.of(1, 7, 12, null, OffsetDateTime.parse("9999-12-31T00:00:00Z")).until())
                .isAfter(OffsetDateTime.parse("4011-01-01T00:00:00Z"));
    }

    @Test
    void aMarkTellsMembersApartAndNothingElse() {
        assertThat(BearerCode.markOf(new MemberId("M-1"))).isEqualTo(CODE.memberMark())
                .isBetween(1L, 1L << 40)
                .isNotEqualTo(BearerCode.markOf(new MemberId("M-2")));
    }

    @Test
    void anotherFormIsNoCode() {
        String text = CODE.text(signature(1));
        assertThat(BearerCode.read(text.substring(1))).isEmpty();
        assertThat(BearerCode.read("U" + text.substring(1))).isEmpty();
        assertThat(BearerCode.read(text.substring(0, 25) + "Z".repeat(103)).orElseThrow().signature())
                .as("more bits than a signature has")
                .isEmpty();
        assertThat(CODE).asString().doesNotContain("7");
    }
}
