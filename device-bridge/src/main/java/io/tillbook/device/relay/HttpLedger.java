package io.tillbook.device.relay;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server over HTTP. Only what is certainly its own is an answer: pages of proxies and hotels are none. */
final class HttpLedger implements Ledger {
    private static final String PROBLEMS = "urn:tillbook:problem:";
    private static final int TOO_MANY = 429;
    private static final int FAILING = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final String base;
    private final Path token;
    private final Duration patience;

    /**
     * @param base the server's address
     * @param token a file with the token of this bridge, read at each request so that it can be changed
     * @param patience how long an answer is waited for
     */
    HttpLedger(String base, Path token, Duration patience) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.token = token;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public Told put(CommandId id, String command) {
        return ask("/v1/commands/" + id, "commandId", id.toString(), command);
    }

    @Override
    public Told outcome(CommandId id) {
        return ask("/v1/commands/" + id, "commandId", id.toString(), null);
    }

    @Override
    public Told journal(DeviceId device) {
        return ask("/v1/journals/" + device.value(), "device", device.value(), null);
    }

    /** @param member by which an answer says what it is of */
    private Told ask(String path, String member, String of, @Nullable String command) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + Files.readString(token).strip())
                    .header("Accept", "application/json, application/problem+json");
            HttpRequest whole = command == null ? request.GET().build()
                    : request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(command)).build();
            return word(member, of, client.send(whole, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException never) {
            return new NoLine(false);
        } catch (IOException lost) {
            return new NoLine(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new NoLine(true);
        }
    }

    private static Told word(String member, String of, HttpResponse<String> response) {
        int status = response.statusCode();
        try {
            JsonNode body = JSON.readTree(response.body());
            boolean isOutcome = status < 300 && body.path(member).asString("").equals(of);
            boolean isProblem = body.path("type").asString("").startsWith(PROBLEMS) && status != TOO_MANY
                    && status < FAILING;
            return isOutcome || isProblem ? new Answered(status, body) : new NoLine(true);
        } catch (JacksonException page) {
            return new NoLine(true);
        }
    }
}
