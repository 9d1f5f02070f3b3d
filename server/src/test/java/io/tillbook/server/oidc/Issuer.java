package io.tillbook.server.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small OpenID provider with real keys. */
final class Issuer implements AutoCloseable {
    private static final int RSA_BITS = 2_048;

    private final HttpServer server;
    private final List<JWK> published = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"],
                "authorization_endpoint":"%s/authorize","token_endpoint":"%s/token"}"""
                .formatted(uri(), uri(), uri(), uri())));
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            answer(exchange, new JWKSet(published).toString());
        });
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked for its keys. */
    int asked() {
        return asked.get();
    }

    /** A key that it does not publish. */
    static RSAKey foreign(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    RSAKey rsa(String id) {
        try {
            return published(new RSAKeyGenerator(RSA_BITS).keyID(id).generate());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    ECKey ec(String id) {
        try {
            return published(new ECKeyGenerator(Curve.P_256).keyID(id).generate());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <K extends JWK> K published(K key) {
        published.add(key.toPublicJWK());
        return key;
    }

    void withdraw(JWK key) {
        published.removeIf(each -> each.getKeyID().equals(key.getKeyID()));
    }

    /** Claims that are good. */
    JWTClaimsSet.Builder claims(String employee) {
        return new JWTClaimsSet.Builder().issuer(uri())
                .subject("0f2c")
                .audience("tillbook")
                .claim("preferred_username", employee)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key), claims);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    /** {@code alg: none}. */
    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
