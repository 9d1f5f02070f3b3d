package io.tillbook.server.http.graphql;

import io.tillbook.server.rates.RateLimits;
import io.tillbook.server.security.CallerAuthentication;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties.Websocket;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** GraphQL over WebSockets, of which there may be so many: each has a thread that sends. */
final class WebSockets extends GraphQlWebSocketHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WebSockets.class);

    private final RateLimits rates;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * @param settings how long the first message is waited for, and how often silence is broken
     * @param rates of what is asked over them
     * @param most how many there may be at once
     */
    WebSockets(WebGraphQlHandler queries, HttpMessageConverter<Object> json, Websocket settings,
            RateLimits rates, int most) {
        super(queries, json, settings.getConnectionInitTimeout(), settings.getKeepAlive());
        this.rates = rates;
        this.most = most;
    }

    /** Whether one that comes now would be closed at once. */
    boolean isFull() {
        return open.get() >= most;
    }

    /** How many there are. */
    int open() {
        return open.get();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        // Some may have come since it was asked whether there are too many.
        if (open.incrementAndGet() > most) {
            close(session, CloseStatus.SERVICE_OVERLOAD);
        } else {
            super.afterConnectionEstablished(session);
        }
    }

    /** Whoever has signed out meanwhile, or whose token was revoked, asks in vain. */
    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        if (session.getPrincipal() instanceof CallerAuthentication sender && sender.again().isEmpty()) {
            close(session, CloseStatus.POLICY_VIOLATION);
        } else if (isTooMuch(session)) {
            close(session, CloseStatus.SERVICE_OVERLOAD);
        } else {
            super.handleTextMessage(session, message);
        }
    }

    /** Each message is a query at most; the rate of requests does not see it. */
    private boolean isTooMuch(WebSocketSession session) {
        return session.getPrincipal() instanceof CallerAuthentication sender
                && !rates.query(sender.caller().principal()).isZero();
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            LOG.debug("The sender of {} is gone already", session.getId(), gone);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        open.decrementAndGet();
        super.afterConnectionClosed(session, status);
    }
}
