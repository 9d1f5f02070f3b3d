package io.tillbook.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.testing.SelfSigned;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server over TLS, set up as the guide has it. */
@ExtendWith(InProcessServer.class)
class TlsTest {
    private static final String HSTS = "Strict-Transport-Security";
    private static final String NAMES = "dns:localhost,ip:127.0.0.1";

    @TempDir private static Path folder;
    private static SelfSigned first;
    private static Server server;

    @BeforeAll
    static void start() {
        first = SelfSigned.in(folder, NAMES);
        first.write(folder.resolve("server.crt"), folder.resolve("server.key"));
        String bundle = "--spring.ssl.bundle.pem.door.";
        server = Server.with("--server.ssl.bundle=door", "--server.http2.enabled=true",
                bundle + "reload-on-update=true",
                bundle + "keystore.certificate=" + folder.resolve("server.crt"),
                bundle + "keystore.private-key=" + folder.resolve("server.key"),
                "--spring.ssl.bundle.watch.file.quiet-period=100ms");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void speaksBothVersionsOfHttp(Version version) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(first, version, request("/v1/me").build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
        assertThat(answer.headers().firstValue(HSTS).orElseThrow()).contains("max-age=31536000", "includeSubDomains");
        assertThat(send(first, version, request("/v1/commands/0198c5c0-0000-7000-8000-00000000000f").build()).headers()
                .firstValue(HSTS)).isPresent();
    }

    @Test
    void withoutTlsNobodyIsToldToUseItOnly(Server plain) {
        assertThat(new Http().get(plain.uri("/v1/me")).raw().headers().firstValue(HSTS)).isEmpty();
    }

    @Test
    void theCookieOfASessionGoesBackOverTlsOnly() throws IOException, InterruptedException {
        command("HireEmployee", "{\"employee\":\"wang\",\"name\":\"Wang\"}", 1);
        command("SetPassword", "{\"employee\":\"wang\",\"password\":\"correct horse battery\"}", 2);
        HttpRequest signIn = HttpRequest.newBuilder(uri("/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"wang\",\"password\":\"correct horse battery\"}"))
                .build();

        String cookie = send(first, Version.HTTP_2, signIn).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-").contains("; Secure", "; HttpOnly", "; SameSite=Strict");
        HttpRequest me = HttpRequest.newBuilder(uri("/v1/me"))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .build();
        assertThat(send(first, Version.HTTP_2, me).body()).contains("employee:wang");
    }

    @Test
    void whoDoesNotSpeakTlsIsToldNothing() {
        HttpRequest.Builder plain = Http.request(URI.create(uri("/v1/me").toString().replace("https:", "http:")));

        assertThat(new Http().send(plain, "GET", BodyPublishers.noBody()).status()).isEqualTo(400);
    }

    @Test
    void aNewCertificateOnDiskIsTakenWithoutARestart() {
        SelfSigned second = SelfSigned.in(folder, NAMES);
        second.write(folder.resolve("server.crt"), folder.resolve("server.key"));
        try {
            awaitShown(second);
        } finally {
            first.write(folder.resolve("server.crt"), folder.resolve("server.key"));
            awaitShown(first);
        }
    }

    private static void awaitShown(SelfSigned certificate) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreException(SSLHandshakeException.class).until(() -> {
            HttpResponse<String> answer = send(certificate, Version.HTTP_1_1, request("/v1/me").build());
            Certificate shown = answer.sslSession().orElseThrow().getPeerCertificates()[0];
            return answer.statusCode() == 200 && shown.equals(certificate.certificate());
        });
    }

    private static void command(String type, String payload, int number) throws IOException, InterruptedException {
        HttpRequest command = request("/v1/commands/0198c5c0-0000-7000-8000-00000000000" + number)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"type\":\"access." + type
                        + "\",\"occurredAt\":\"2026-11-22T08:00:00+08:00\",\"payload\":" + payload + "}"))
                .build();
        assertThat(send(first, Version.HTTP_2, command).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> send(SelfSigned trusted, Version version, HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(version).sslContext(trusted.tls()).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", OwnerToken.BEARER);
    }

    private static URI uri(String path) {
        return URI.create(server.uri(path).toString().replace("http:", "https:"));
    }
}
