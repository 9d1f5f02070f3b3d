package io.tillbook.server.payments.alipay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.transport.ProviderHttp;
import io.tillbook.server.payments.transport.ProviderHttp.NoReply;
import io.tillbook.server.payments.transport.RawJson;
import io.tillbook.server.payments.transport.Reply;
import io.tillbook.server.payments.transport.Rsa;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs what is asked of Alipay, and proves what it answers: the signature is over the answer's bytes as they were
 * sent, so it is checked before anything of them is read.
 */
final class AlipayGateway {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** Where Alipay keeps its days and times. */
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OF_ERRORS = "error_response";

    private final AlipayAccount account;
    private final ProviderHttp http;
    private final InstantSource clock;

    AlipayGateway(AlipayAccount account, ProviderHttp http, InstantSource clock) {
        this.account = account;
        this.http = http;
        this.clock = clock;
    }

    /** An object to put the content of a request into. */
    static ObjectNode content() {
        return JSON.createObjectNode();
    }

    /**
     * Asks.
     *
     * @param method of the gateway, such as {@code alipay.trade.query}
     * @param content what is asked; it goes in the body, never into an address
     */
    AlipayAnswer ask(String method, ObjectNode content) {
        try {
            return proven(method, http.send(request(method, content)));
        } catch (NoReply none) {
            return new AlipayAnswer.Missing(none.trouble());
        }
    }

    /** The names that say how to read it stand in the address: Alipay reads the body by them. */
    private HttpRequest request(String method, ObjectNode content) {
        SortedMap<String, String> parameters = new TreeMap<>(Map.of("app_id", account.appId(), "method", method,
                "format", "JSON", "charset", "utf-8", AlipayForm.SIGN_TYPE, AlipayForm.RSA2, "version", "1.0",
                "timestamp", TIME.format(clock.instant().atOffset(CHINA)), "biz_content", content.toString()));
        URI notices = account.notices();
        if (notices != null && (method.endsWith(".pay") || method.endsWith(".precreate"))) {
            parameters.put("notify_url", notices.toString());
        }
        parameters.put(AlipayForm.SIGN, Rsa.sign(account.key(), AlipayForm.signedOfRequest(parameters)));
        Map<String, String> body = Map.of("biz_content", parameters.get("biz_content"));
        parameters.remove("biz_content");
        return HttpRequest.newBuilder(URI.create(account.gateway() + "?" + AlipayForm.encoded(parameters)))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
                .POST(BodyPublishers.ofString(AlipayForm.encoded(body)))
                .build();
    }

    private AlipayAnswer proven(String method, Reply reply) {
        if (!reply.isOk()) {
            return missing(Kind.PROVIDER_FAILED, "HTTP_" + reply.status(), "the gateway answered " + reply.status());
        }
        try {
            Map<String, byte[]> members = RawJson.members(reply.body());
            byte[] inner = members.getOrDefault(method.replace('.', '_') + "_response", members.get(OF_ERRORS));
            byte @Nullable [] signed = members.get(AlipayForm.SIGN);
            if (inner == null) {
                return missing(Kind.NOT_GENUINE, "UNREADABLE", "the answer has no part for " + method);
            }
            if (signed == null) {
                return unsigned(JSON.readTree(inner));
            }
            return isSigned(inner, JSON.readTree(signed).asString(""))
                    ? new AlipayAnswer.Given(JSON.readTree(inner))
                    : missing(Kind.NOT_GENUINE, "WRONG_SIGNATURE", "the answer is not signed with Alipay's key");
        } catch (JacksonException | IllegalArgumentException malformed) {
            return missing(Kind.NOT_GENUINE, "UNREADABLE", "the answer is no JSON of Alipay");
        }
    }

    /** Alipay signs addresses in it as they were before it wrote their slashes with a backslash. */
    private boolean isSigned(byte[] inner, String signed) {
        return Rsa.isSigned(account.alipayKey(), inner, signed)
                || Rsa.isSigned(account.alipayKey(), unescaped(inner), signed);
    }

    private static byte[] unescaped(byte[] inner) {
        return new String(inner, ISO_8859_1).replace("\\/", "/").getBytes(ISO_8859_1);
    }

    /** Whoever is not known cannot be answered with a signature: all that this can say is that we are not known. */
    private static AlipayAnswer unsigned(JsonNode inner) {
        AlipayAnswer.Given said = new AlipayAnswer.Given(inner);
        return said.isNotAccepted()
                ? new AlipayAnswer.Missing(said.trouble(Kind.NOT_ACCEPTED))
                : missing(Kind.NOT_GENUINE, "NO_SIGNATURE", "the answer has no signature");
    }

    private static AlipayAnswer missing(Kind kind, String code, String text) {
        return new AlipayAnswer.Missing(new Trouble(kind, code, text));
    }
}
