package io.tillbook.server.http.payments;

import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.payments.PaymentNotices;
import io.tillbook.server.payments.PaymentNotices.Taken;
import io.tillbook.server.payments.provider.NoticeReply;
import io.tillbook.server.payments.provider.NoticeRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers tell by themselves what has become of payments. Anybody can send there: what is not proven to be a
 * provider's is answered 401 and nothing more, be it for an account that there is or not.
 */
@RestController
final class NoticesEndpoint {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Problem NOT_PROVEN = Problem.of(ProblemType.UNAUTHENTICATED,
            "It is not proven to be a provider's.");
    private static final Problem TOO_MANY = Problem.of(ProblemType.TOO_MANY_REQUESTS,
            "Too many notices are looked at just now.");

    private final PaymentNotices notices;

    NoticesEndpoint(PaymentNotices notices) {
        this.notices = notices;
    }

    /** Takes a notice to an account, and answers as its provider wants to be answered. */
    @PostMapping(path = "/v1/payments/notices/{account}")
    void post(@PathVariable String account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = RequestParts.body(request, MOST_BYTES);
        switch (notices.take(account, new NoticeRequest(headers(request), body))) {
            case Taken.Answered answered -> write(answered.reply(), response);
            case Taken.NotGenuine _ -> Documents.write(NOT_PROVEN, request, response);
            case Taken.TooMany _ -> {
                Documents.retryAfter(AGAIN, response);
                Documents.write(TOO_MANY, request, response);
            }
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }

    private static void write(NoticeReply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        if (!reply.body().isEmpty()) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
