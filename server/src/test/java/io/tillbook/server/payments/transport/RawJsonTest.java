package io.tillbook.server.payments.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawJsonTest {
    private static String member(String text, String name) {
        return new String(RawJson.members(text.getBytes(UTF_8)).get(name), UTF_8);
    }

    @Test
    void valuesAreAsTheyWereSent() {
        String text = """
                 { "a_response" : {"x":"账 \\"}{\\\\", "y":[1,{"z":2}]} ,
                "sign":"ab\\/=", "n":-1.50 }
                """;
        assertThat(member(text, "a_response")).isEqualTo("{\"x\":\"账 \\\"}{\\\\\", \"y\":[1,{\"z\":2}]}");
        assertThat(member(text, "sign")).isEqualTo("\"ab\\/=\"");
        assertThat(member(text, "n")).isEqualTo("-1.50");
    }

    @Test
    void whatStandsWithinAnotherValueIsNoMember() {
        String text = "{\"other\":{\"a_response\":{\"code\":\"10000\"}},\"text\":\"\\\"a_response\\\":{}\"}";
        Map<String, byte[]> members = RawJson.members(text.getBytes(UTF_8));
        assertThat(members).containsOnlyKeys("other", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\"", "{\"a\":", "{\"a\":{", "{\"a\":\"", "{\"a\":1", "{\"a\":1,}",
            "{\"a\":1}{", "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}", "{\"\\u0061\":1}", "<html>"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> RawJson.members(text.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }
}
