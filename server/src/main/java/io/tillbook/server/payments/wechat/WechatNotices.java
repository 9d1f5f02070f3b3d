package io.tillbook.server.payments.wechat;

import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.wechat.WechatAnswer.Given;
import java.time.InstantSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what WeChat Pay tells by itself: signed outside, sealed inside. */
final class WechatNotices {
    private static final String SEALED = "AEAD_AES_256_GCM";

    private final WechatAccount account;
    private final WechatKeys keys;
    private final InstantSource clock;

    WechatNotices(WechatAccount account, WechatKeys keys, InstantSource clock) {
        this.account = account;
        this.keys = keys;
        this.clock = clock;
    }

    Notice read(NoticeRequest request) throws NotGenuine {
        byte[] body = request.body();
        WechatSeal seal = WechatSeal.of(request::header);
        seal.check(body, clock.instant(), keys.key(seal.serial()));
        try {
            JsonNode notice = WechatApi.JSON.readTree(body);
            return read(notice.path("event_type").asString(""), opened(notice.path("resource")));
        } catch (JacksonException malformed) {
            throw new NotGenuine("it is no JSON");
        }
    }

    private Given opened(JsonNode resource) throws NotGenuine {
        if (!resource.path("algorithm").asString("").equals(SEALED)) {
            throw new NotGenuine("it is sealed in a way that is not known");
        }
        byte[] text = account.apiKey()
                .open(resource.path("ciphertext").asString(""), resource.path("nonce").asString(""),
                        resource.path("associated_data").asString(""))
                .orElseThrow(() -> new NotGenuine("it was not sealed with the APIv3 key of the account"));
        return new Given(WechatApi.JSON.readTree(text));
    }

    private Notice read(String event, Given given) throws NotGenuine {
        if (!given.text("mchid").equals(account.merchant())) {
            throw new NotGenuine("it is for another merchant");
        }
        return switch (event) {
            case "TRANSACTION.SUCCESS" -> ProviderNumber.read(given.text(WechatTrades.NUMBER))
                    .<Notice>map(number -> new Notice.OfPayment(number, WechatTrades.state(number, given)))
                    .orElseGet(WechatNotices::notOurs);
            case "REFUND.SUCCESS", "REFUND.CLOSED",
                    "REFUND.ABNORMAL" ->
                ProviderNumber.read(WechatRefunds.number(given))
                        .<Notice>map(number -> new Notice.OfRefund(number,
                                WechatRefunds.state(number, given, given.text("refund_status"))))
                        .orElseGet(WechatNotices::notOurs);
            default -> new Notice.OfNothing("an event that is not known");
        };
    }

    private static Notice notOurs() {
        return new Notice.OfNothing("something that is not ours");
    }
}
