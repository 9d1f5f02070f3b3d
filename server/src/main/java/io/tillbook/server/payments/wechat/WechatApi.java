package io.tillbook.server.payments.wechat;

import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.transport.ProviderHttp;
import io.tillbook.server.payments.transport.ProviderHttp.NoReply;
import io.tillbook.server.payments.transport.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs what is asked of WeChat Pay, and proves what it answers before anything of it is read. */
final class WechatApi {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GET = "GET";
    private static final int FAILED = 500;

    private final WechatAccount account;
    private final ProviderHttp http;
    private final InstantSource clock;
    private final WechatSigner signer;
    private final WechatKeys keys;

    WechatApi(WechatAccount account, ProviderHttp http, InstantSource clock) {
        this.account = account;
        this.http = http;
        this.clock = clock;
        this.signer = new WechatSigner(account, clock);
        this.keys = new WechatKeys(account, http, () -> request(GET, account.api().resolve(WechatKeys.PATH), ""),
                clock);
    }

    WechatKeys keys() {
        return keys;
    }

    /** Asks without a body. */
    WechatAnswer get(String path) {
        return ask(GET, path, "");
    }

    /** Asks with a body. */
    WechatAnswer post(String path, ObjectNode content) {
        return ask("POST", path, content.toString());
    }

    private WechatAnswer ask(String method, String path, String body) {
        try {
            return proven(http.send(request(method, account.api().resolve(path), body)));
        } catch (NoReply none) {
            return new WechatAnswer.Missing(none.trouble());
        }
    }

    /** A signed request, whose answer is not signed where it is a download. */
    HttpRequest request(String method, URI address, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", signer.authorization(method, address, body))
                .header("Accept", "application/json")
                .header("User-Agent", "tillbook");
        keys.wanted().ifPresent(id -> request.header("Wechatpay-Serial", id));
        return method.equals(GET)
                ? request.GET().build()
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
    }

    private WechatAnswer proven(Reply reply) {
        try {
            WechatSeal seal = WechatSeal.of(reply::header);
            seal.check(reply.body(), clock.instant(), keys.key(seal.serial()));
            return read(reply);
        } catch (NotGenuine unproven) {
            return unproven(reply, unproven);
        } catch (JacksonException malformed) {
            return new WechatAnswer.Missing(
                    new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the answer is no JSON of WeChat Pay"));
        }
    }

    private static WechatAnswer read(Reply reply) {
        JsonNode content = reply.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(reply.body());
        return reply.isOk() ? new WechatAnswer.Given(content) : refused(reply.status(), content);
    }

    private static WechatAnswer.Refused refused(int status, JsonNode content) {
        String code = content.path("code").asString("");
        return new WechatAnswer.Refused(status, code.isEmpty() ? "HTTP_" + status : code,
                content.path("message").asString(""));
    }

    /**
     * Whoever is not known cannot be answered with a signature, and one who failed has none: the one says that nothing
     * was taken, the other nothing at all.
     */
    private static WechatAnswer unproven(Reply reply, NotGenuine unproven) {
        try {
            WechatAnswer.Refused refused = refused(reply.status(), JSON.readTree(reply.body()));
            if (refused.isNotAccepted() || refused.isUnclear()) {
                return refused;
            }
        } catch (JacksonException notEvenJson) {
            if (reply.status() >= FAILED) {
                return new WechatAnswer.Missing(new Trouble(Kind.PROVIDER_FAILED, "HTTP_" + reply.status(),
                        "WeChat Pay answered " + reply.status()));
            }
        }
        return new WechatAnswer.Missing(new Trouble(Kind.NOT_GENUINE, "WRONG_SIGNATURE",
                "the answer is not proven: " + unproven.reason()));
    }
}
