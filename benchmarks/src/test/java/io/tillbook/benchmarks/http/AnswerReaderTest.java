package io.tillbook.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    @Test
    void readsOneAnswerAfterTheOther() throws IOException {
        AnswerReader reader = reader("""
                HTTP/1.1 201\r
                CONTENT-LENGTH: 3\r
                \r
                oneHTTP/1.1 200 OK\r
                Transfer-Encoding: chunked\r
                \r
                3\r
                two\r
                1\r
                !\r
                0\r
                \r
                HTTP/1.1 503 \r
                \r
                """);
        assertThat(reader.read()).hasToString("201 one");
        assertThat(reader.read()).hasToString("200 two!");
        assertThat(reader.read().status()).isEqualTo(503);
    }

    @Test
    void tellsABrokenConnectionFromAnAnswer() {
        assertThatThrownBy(() -> reader("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc").read())
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> reader("SSH-2.0-OpenSSH_9.2p1\r\n").read()).hasMessageContaining("SSH");
    }

    @Test
    void composesText() {
        Ascii text = new Ascii().add("a").add(0).add(" ").add(1_234_567_890_123L);
        assertThat(text).hasToString("a0 1234567890123");
        assertThat(text.add("x".repeat(5_000)).length()).isEqualTo(5_016);
        assertThat(text.clear().add(text).length()).isZero();
    }

    private static AnswerReader reader(String text) {
        return new AnswerReader(
                Channels.newChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
    }
}
