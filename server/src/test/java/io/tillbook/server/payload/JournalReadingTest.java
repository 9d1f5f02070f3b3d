package io.tillbook.server.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.kernel.CommandId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage is read as the device has written it, on the vector of the design; whatever else it is, is told. */
class JournalReadingTest {
    private static final CommandId ID = CommandId.of("01998f00-0000-7000-8000-000000000004");
    private static final String HASH = "e197e09cba72414f43347f4d66884a123ff9798df1b7f180da56e46abed37fca";
    private static final String BODY =
            """
            {"type":"sales.CompleteSale","occurredAt":"2026-11-28T09:31:07+08:00","payload":{"quantity":0.250,"b":1}%s}""";
    private static final String JOURNAL = """
            ,"journal":{"sentAt":"2026-11-28T09:31:09+08:00","entries":[{"entry":{"at":"2026-11-28T09:31:07.120+08:00",\
            "bodyHash":"0c44e35f8dd1e7ff69e8b398a5e295ce30160775ae235560a7846173f2606b5c",\
            "commandId":"01998f00-0000-7000-8000-000000000004","device":"till-S1-R1","key":1,"kind":"COMMAND",\
            "monotonicMs":81234,"prev":"cbb3b453db0d4d0acf04b113248e4f2e5e02fe8aece89d3386ba9500d3a2a99d","seq":1,\
            "type":"sales.CompleteSale","v":1},"sig":"69365cfed5ed5c8be2f00b798445931c2317c1e3a30cacd0cacca11d58dc20c6\
            33c53c545b861bd2b2e6a040f7342ad9f40891be3759c57c0c6f5c6d8898550e"}]}""";

    @Test
    void anEntryHasItsHashAndTheBodyItsOwn() {
        JournalPassage passage = Objects.requireNonNull(read(BODY.formatted(JOURNAL)).journal());

        assertThat(passage.last().hash()).isEqualTo(HASH);
        assertThat(passage.entries()
                .getFirst()
                .isSignedBy(
                        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
                .isTrue();
        assertThat(passage.bodyHash()).isEqualTo(JournalProof.bodyHash(
                "{\"occurredAt\":\"2026-11-28T09:31:07+08:00\",\"payload\":{\"b\":1,\"quantity\":0.25}}"));
    }

    @Test
    void theCommandIsTheSameWithAndWithoutIt() {
        assertThat(read(BODY.formatted("")).journal()).isNull();
        assertThat(read(BODY.formatted(JOURNAL)).fingerprint()).isEqualTo(read(BODY.formatted("")).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"v\":1}|\"v\":2}|/journal/entries/0/entry",
            "\"kind\":\"COMMAND\"|\"kind\":\"NOTHING\"|/journal/entries/0/entry/kind",
            "\"seq\":1|\"seq\":1,\"more\":1|/journal/entries/0/entry/more",
            "\"sig\":\"69|\"sig\":\"zz|/journal/entries/0/sig",
            "\"entries\":[|\"other\":[|/journal",
            "\"sentAt\":\"2026-11-28T09:31:09+08:00\"|\"sentAt\":1|/journal/sentAt"})
    void whatIsNoPassageIsToldWithItsPlace(String old, String now, String place) {
        assertThatExceptionOfType(MalformedRequest.class)
                .isThrownBy(() -> read(BODY.formatted(JOURNAL.replace(old, now))))
                .satisfies(wrong -> assertThat(wrong.errors().getFirst().place()).startsWith(place));
    }

    private static Envelope read(String body) {
        return Envelope.read(ID, JsonBody.parse(body.getBytes(StandardCharsets.UTF_8)));
    }
}
