package io.tillbook.server.payments.transport;

import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Calls to providers. Each ends in time, its body included; redirects are not followed, and no call that changes
 * something is ever repeated by itself.
 */
public final class ProviderHttp implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long MOST_ANSWERED = 1 << 20;

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout how long an answer is waited for, from the beginning of a call to the last byte */
    public ProviderHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(CONNECT_TIMEOUT) < 0 ? timeout : CONNECT_TIMEOUT)
                .build();
    }

    /**
     * Sends a request.
     *
     * @throws NoReply when there is no whole answer in time
     */
    public Reply send(HttpRequest request) throws NoReply {
        return send(request, timeout, MOST_ANSWERED);
    }

    /**
     * Sends a request whose answer may be large.
     *
     * @param within how long it is waited for
     * @param mostBytes how many bytes it may have
     * @throws NoReply when there is no whole answer in time, or it is larger
     */
    public Reply send(HttpRequest request, Duration within, long mostBytes) throws NoReply {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            HttpResponse<byte[]> response = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NoReply(new Trouble(Kind.NO_ANSWER, "TIMEOUT", "no answer within " + within), late);
        } catch (ExecutionException failed) {
            throw noReply(failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoReply(new Trouble(Kind.NO_ANSWER, "STOPPED", "the server is stopping"), stopped);
        }
    }

    /** Where no connection was made, or none that is encrypted, nothing of the request has left. */
    private static NoReply noReply(ExecutionException failed) {
        Throwable cause = failed.getCause();
        boolean isUnsent = cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException
                || cause instanceof UnresolvedAddressException || cause instanceof SSLHandshakeException;
        String name = cause == null ? "?" : cause.getClass().getSimpleName();
        return new NoReply(isUnsent
                ? new Trouble(Kind.UNREACHABLE, "NOT_SENT", "the provider was not reached: " + name)
                : new Trouble(Kind.NO_ANSWER, "BROKEN_OFF", "no whole answer: " + name), failed);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** There is no whole answer. */
    public static final class NoReply extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Trouble trouble;

        NoReply(Trouble trouble, Throwable cause) {
            super(trouble.text(), cause);
            this.trouble = trouble;
        }

        /** Why not. */
        public Trouble trouble() {
            return trouble;
        }
    }
}
