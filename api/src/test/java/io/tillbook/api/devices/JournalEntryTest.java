package io.tillbook.api.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.InvalidField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of journals, on the vector that tills in browsers are tested on, too. Its key is test key 1 of RFC 8032. */
class JournalEntryTest {
    private static final DeviceId DEVICE = new DeviceId("till-S1-R1");
    private static final String KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String FIRST = "cbb3b453db0d4d0acf04b113248e4f2e5e02fe8aece89d3386ba9500d3a2a99d";
    private static final String SECOND = "e197e09cba72414f43347f4d66884a123ff9798df1b7f180da56e46abed37fca";
    private static final String SIGNATURE = "69365cfed5ed5c8be2f00b798445931c2317c1e3a30cacd0cacca11d58dc20c6"
            + "33c53c545b861bd2b2e6a040f7342ad9f40891be3759c57c0c6f5c6d8898550e";

    @Test
    void entriesOfTheVectorHaveItsHashes() {
        assertThat(JournalEntry.genesis(DEVICE, KEY, null).hash()).isEqualTo(FIRST);
        assertThat(sale(FIRST).hash()).isEqualTo(SECOND);
    }

    @Test
    void itsSignatureIsThatOfItsKeyAlone() {
        assertThat(JournalProof.verifiesEntry(KEY, SECOND, SIGNATURE)).isTrue();
        assertThat(JournalProof.verifiesEntry(KEY, FIRST, SIGNATURE)).isFalse();
        assertThat(JournalProof.verifiesEntry(SECOND, SECOND, SIGNATURE)).isFalse();
        assertThat(JournalProof.verifiesEntry("00", SECOND, SIGNATURE)).isFalse();
        assertThat(JournalProof.verifiesEntry(KEY, SECOND, "zz")).isFalse();
    }

    @Test
    void aBodyIsHashedInItsCanonicalForm() {
        String body = JournalText.of(Map.of("receiptNo", "000001", "amountMinor", 3015));

        assertThat(body).isEqualTo("{\"amountMinor\":3015,\"receiptNo\":\"000001\"}");
        assertThat(JournalProof.bodyHash(body))
                .isEqualTo("0c44e35f8dd1e7ff69e8b398a5e295ce30160775ae235560a7846173f2606b5c");
    }

    @Test
    void anEntryHasTheMembersOfItsKindAlone() {
        assertThatThrownBy(() -> new JournalEntry(DEVICE, 1, 1, FIRST, EntryKind.GENESIS, null, null, null, null, null,
                KEY, null, null)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new JournalEntry(DEVICE, 1, 1, FIRST, EntryKind.SHIFT, "2026-11-28T09:31:07Z", 1L,
                FIRST, null, "sales.CompleteSale", null, null, null)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> sale("00")).isInstanceOf(InvalidField.class);
    }

    /** As ECMAScript writes them, whoever has read them. */
    @ParameterizedTest
    @CsvSource({"0.0, 0", "-0.0, 0", "4.50, 4.5", "-0.15, -0.15", "1E3, 1000", "0.000001, 0.000001", "12.0, 12",
            "123456789012.345, 123456789012.345", "9007199254740991, 9007199254740991"})
    void numbersAreWrittenInOneWay(BigDecimal number, String text) {
        assertThat(JournalText.of(number)).isEqualTo(text);
        assertThat(JournalText.of(number.doubleValue())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "1e-7", "0.0000001", "1234567890.1234567", "1e21"})
    void numbersThatReadersCouldTakeDifferentlyAreRefused(BigDecimal number) {
        assertThatThrownBy(() -> JournalText.of(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAndMembersAreWrittenInOneWay() {
        assertThat(JournalText.of(Map.of("\u20ac", "Euro Sign", "\r", "Carriage Return", "\ufb33", "Dalet",
                "1", "One", "\ud83d\ude00", "Smiley", "\u0080", "Control", "\u00f6", "O")))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"O\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Smiley\","
                        + "\"\ufb33\":\"Dalet\"}");
        assertThat(JournalText.of(Arrays.asList("\u0001\"\\/<\u2028", true, List.of(), null, -9_007_199_254_740_991L)))
                .isEqualTo("[\"\\u0001\\\"\\\\/<\u2028\",true,[],null,-9007199254740991]");
    }

    @Test
    void whatReadersCouldTakeDifferentlyIsRefused() {
        assertThatThrownBy(() -> JournalText.of(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalText.of("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalText.of(Map.of("\ude00", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalText.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JournalEntry sale(String prev) {
        return new JournalEntry(DEVICE, 1, 1, prev, EntryKind.COMMAND, "2026-11-28T09:31:07.120+08:00", 81_234L,
                "0c44e35f8dd1e7ff69e8b398a5e295ce30160775ae235560a7846173f2606b5c",
                "01998f00-0000-7000-8000-000000000004", "sales.CompleteSale", null, null, null);
    }
}
