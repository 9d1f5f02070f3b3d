package io.tillbook.server.payments.alipay;

import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.transport.Yuan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Alipay has answered. */
sealed interface AlipayAnswer {
    /** No answer that is proven to be Alipay's. */
    record Missing(Trouble trouble) implements AlipayAnswer {}

    /** The part of the answer that is signed. */
    record Given(JsonNode content) implements AlipayAnswer {
        static final String DONE = "10000";
        static final String CONFIRMING = "10003";
        static final String REFUSED = "40004";
        /** Service not to be had, signature, parameters, rights: the request was not taken for one of ours. */
        private static final Set<String> NOT_ACCEPTED = Set.of("20001", "40001", "40002", "40003", "40006");
        private static final String SYSTEM_ERROR = "SYSTEM_ERROR";

        String code() {
            return text("code");
        }

        /** What the refusal is called, without what some versions put in front; the code where there is no such. */
        String reason() {
            String name = text("sub_code");
            String bare = name.startsWith("aop.") ? name.substring("aop.".length()) : name;
            return bare.isEmpty() ? code() : bare;
        }

        /** What it says, for people. */
        String said() {
            String detail = text("sub_msg");
            return detail.isEmpty() ? text("msg") : detail;
        }

        boolean isNotAccepted() {
            return NOT_ACCEPTED.contains(code());
        }

        /** Whether Alipay does not know itself: everything but a clear yes or no. */
        boolean isUnclear() {
            return !code().equals(DONE) && !code().equals(CONFIRMING) && !isNotAccepted()
                    && (!code().equals(REFUSED) || reason().endsWith(SYSTEM_ERROR));
        }

        /** Why nothing is known. */
        Trouble trouble(Kind kind) {
            return new Trouble(kind, reason(), said());
        }

        String text(String name) {
            return content.path(name).asString("");
        }

        /** An amount in minor units; empty where there is none. */
        Optional<Long> minor(String name) {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(Yuan::minor);
        }

        /** A time; null where there is none. */
        @Nullable
        Instant time(String name) {
            return readTime(text(name));
        }

        /** Some have parts of a second behind, some have not. */
        static @Nullable Instant readTime(String text) {
            try {
                return text.isEmpty() ? null
                        : LocalDateTime.parse(text.replaceFirst("\\.\\d+$", ""), AlipayGateway.TIME)
                                .toInstant(AlipayGateway.CHINA);
            } catch (DateTimeException malformed) {
                return null;
            }
        }
    }
}
