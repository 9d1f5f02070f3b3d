package io.tillbook.server.delivery;

import io.tillbook.server.outbound.Destinations;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Tells by a signed POST; any answer of 200 to 299 is taken for a yes. Redirects are not followed, nothing of
 * an answer but its status is read, and only addresses that may be are connected to.
 */
final class WebhookDestination implements Destination, AutoCloseable {
    static final String NAME = "webhook";

    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final URI address;
    private final WebhookSignature signature;
    private final CloseableHttpClient client;
    private final Executor later;

    /**
     * @param destinations what may be connected to
     * @param tls whom to trust
     * @param timeout how long an answer is waited for
     */
    WebhookDestination(URI address, Destinations destinations, SSLContext tls, WebhookSignature signature,
            Duration timeout) {
        this.address = address;
        this.signature = signature;
        this.client = client(connections(destinations, tls, Timeout.of(timeout)), Timeout.of(timeout));
        this.later = CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** By the header {@code webhook-id}, as the Standard Webhooks specification has it. */
    @Override
    public boolean knowsIds() {
        return true;
    }

    @Override
    public Outcome send(OutgoingMessage told, Instant now) {
        HttpPost request = request(told, now);
        later.execute(request::cancel); // the client's own timeouts begin anew with each byte
        // Closing an answer that is not read ends its connection: nobody can keep us with an endless one.
        try (ClassicHttpResponse answer = client.executeOpen(null, request, null)) {
            int status = answer.getCode();
            return status >= OK && status < NOT_OK ? Outcome.taken()
                    : Outcome.refused("the webhook answered " + status);
        } catch (IOException failure) {
            String reason = "the webhook gave no answer: " + failure;
            return isUnreached(failure) ? Outcome.refused(reason) : Outcome.unknown(reason);
        }
    }

    /** Whether nothing can have been sent. */
    private static boolean isUnreached(IOException failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException
                || failure instanceof ConnectTimeoutException || failure instanceof SSLException;
    }

    private HttpPost request(OutgoingMessage told, Instant now) {
        HttpPost request = new HttpPost(address);
        request.setHeader("webhook-id", told.id());
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", signature.of(told.id(), now, told.payload()));
        request.setEntity(new StringEntity(told.payload(), ContentType.APPLICATION_JSON));
        return request;
    }

    private static CloseableHttpClient client(HttpClientConnectionManager connections, Timeout timeout) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("tillbook")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(Destinations destinations, SSLContext tls,
            Timeout timeout) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PermittedAddresses(destinations))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** The client connects to what is resolved here, and to nothing else. */
    private record PermittedAddresses(Destinations destinations) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return destinations.of(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
