package io.tillbook.server.payments.wechat;

import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What WeChat Pay has answered. */
sealed interface WechatAnswer {
    /** No answer that is proven to be WeChat Pay's. */
    record Missing(Trouble trouble) implements WechatAnswer {}

    /**
     * A yes.
     *
     * @param content what was signed; empty where nothing is told
     */
    record Given(JsonNode content) implements WechatAnswer {
        String text(String name) {
            return content.path(name).asString("");
        }

        /** An amount in minor units, of those under {@code amount}. */
        Optional<Long> minor(String name) {
            JsonNode amount = content.path("amount").path(name);
            return amount.canConvertToLong() && amount.isIntegralNumber() ? Optional.of(amount.longValue())
                    : Optional.empty();
        }

        /** A time; null where there is none. */
        @Nullable
        Instant time(String name) {
            try {
                return text(name).isEmpty() ? null : OffsetDateTime.parse(text(name)).toInstant();
            } catch (DateTimeException malformed) {
                return null;
            }
        }
    }

    /** A no. */
    record Refused(int status, String code, String text) implements WechatAnswer {
        private static final int TOO_MANY = 429;
        private static final int FAILED = 500;
        private static final int UNAUTHORIZED = 401;
        /** Both spellings of older and newer versions are in use. */
        private static final Set<String> UNCLEAR = Set.of("SYSTEM_ERROR", "SYSTEMERROR", "BANK_ERROR", "BANKERROR",
                "FREQUENCY_LIMITED", "RATELIMIT_EXCEED", "RATELIMIT_EXCEEDED");
        private static final Set<String> MISSING = Set.of("ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS");

        /** Whether WeChat Pay does not know itself. */
        boolean isUnclear() {
            return status >= FAILED || status == TOO_MANY || UNCLEAR.contains(code);
        }

        boolean isNotAccepted() {
            return status == UNAUTHORIZED;
        }

        /** Whether there is no such payment or refund. */
        boolean isMissing() {
            return MISSING.contains(code);
        }

        /** Whether the customer is typing a password. */
        boolean isConfirming() {
            return code.equals("USERPAYING") || code.equals("USER_PAYING");
        }

        Trouble trouble() {
            return new Trouble(isNotAccepted() ? Kind.NOT_ACCEPTED : Kind.PROVIDER_FAILED, code, text);
        }
    }
}
