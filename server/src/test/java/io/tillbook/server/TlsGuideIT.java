package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The guide of TLS does what it says, with the openssl and curl that are on hand. */
@EnabledIf(value = "hasOpenssl", disabledReason = "there is no openssl here")
class TlsGuideIT {
    private static final String FILES = "tls/";
    private static final String AUTHORITY = "127.0.0.1:8443";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/tls.md").in(data);
        guide.run("certificate");
        String bundle = "--spring.ssl.bundle.pem.door.";
        try (RunningServer server = RunningServer.start(data.resolve("data"), "--server.ssl.bundle=door",
                "--server.http2.enabled=true", bundle + "reload-on-update=true",
                bundle + "keystore.certificate=" + data.resolve(FILES + "server.crt"),
                bundle + "keystore.private-key=" + data.resolve(FILES + "server.key"))) {
            assertThat(server.base().getScheme()).isEqualTo("https");
            String authority = server.base().getAuthority();

            assertThat(json(guide.run("call", server, AUTHORITY, authority)).get("principal").asString())
                    .startsWith("service:");
            assertThat(guide.run("shown", server, AUTHORITY, authority)).contains("Fingerprint=");
        }
    }

    static boolean hasOpenssl() throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder("bash", "-c", "openssl version").redirectErrorStream(true).start();
        String version = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return openssl.waitFor() == 0 && version.startsWith("OpenSSL 3");
    }
}
