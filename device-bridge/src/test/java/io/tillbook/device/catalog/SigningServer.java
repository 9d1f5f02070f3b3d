package io.tillbook.device.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.pricing.language.CanonicalJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Signs bundles as the server does, and answers what a bridge asks of its store. */
public final class SigningServer implements AutoCloseable {
    private final KeyPair key;
    private final String keyId;
    private final HttpServer http;
    private volatile String answer = "";
    private volatile String asked = "";
    private volatile String announced = "";
    private volatile int status = 200;
    private volatile String facts = """
            {"data": {"registers": [{"register": "R1", "lastReceiptNumber": 41, "lastShiftNo": 2,
              "numbering": {"digits": 6, "receiptPrefix": "A-"}, "open": null}],
             "stockLevels": {"edges": [{"node": {"sku": "MILK", "onHand": 7, "available": 6}}],
              "pageInfo": {"hasNextPage": false}}}}""";

    /** Begins to answer. */
    public SigningServer(String keyId) throws IOException, GeneralSecurityException {
        this.keyId = keyId;
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/bundles/", exchange -> {
            asked = String.valueOf(exchange.getRequestURI().getQuery());
            answer(exchange, status, answer);
        });
        http.createContext("/v1/bundle-keys",
                exchange -> answer(exchange, "{\"keys\":[" + jwk() + announced + "]}"));
        http.createContext("/graphql", exchange -> answer(exchange, facts));
        http.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        answer(exchange, 200, text);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "W/\"1\"");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Its address. */
    public String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What was asked of the bundle last. */
    String asked() {
        return asked;
    }

    /** Its keys, as it tells them. */
    public String keys() {
        return "{\"keys\":[" + jwk() + "]}";
    }

    /** Tells the key of another one beside its own from now on. */
    void announces(SigningServer other) {
        announced = "," + other.jwk();
    }

    private String jwk() {
        byte[] form = key.getPublic().getEncoded();
        String x = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(form, form.length - 32, form.length));
        return "{\"crv\":\"Ed25519\",\"kid\":\"" + keyId + "\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    }

    /** Answers a text from now on. */
    void answers(String text) {
        answer = text;
    }

    /** Answers questions for bundles with a status from now on. */
    void answers(int next) {
        status = next;
    }

    /** Answers questions for registers and stock with a text from now on. */
    void tellsFacts(String text) {
        facts = text;
    }

    /** Answers a whole bundle from now on. */
    public void tells(Map<String, Object> bundle) throws GeneralSecurityException {
        answer = sealed(bundle, CanonicalJson.text(inOrder(bundle)));
    }

    /** A bundle, signed; whole is the text that comes of it. */
    String sealed(Map<String, Object> bundle, String whole) throws GeneralSecurityException {
        String text = CanonicalJson.text(inOrder(bundle));
        String hash = JournalProof.bodyHash(text);
        String all = JournalProof.bodyHash(whole);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(("tillbook-bundle-1\n" + hash + "\n" + all).getBytes(StandardCharsets.UTF_8));
        return "{\"bundle\":" + text + ",\"hash\":\"" + hash + "\",\"key\":\"" + keyId + "\",\"signature\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()) + "\",\"whole\":\"" + all
                + "\"}";
    }

    /** Members in the order of their names, all the way down. */
    static Object inOrder(Object value) {
        return switch (value) {
            case Map<?, ?> members -> {
                Map<String, Object> ordered = new TreeMap<>();
                members.forEach((name, member) -> ordered.put((String) name, inOrder(member)));
                yield ordered;
            }
            case List<?> list -> list.stream().map(SigningServer::inOrder).toList();
            default -> value;
        };
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
