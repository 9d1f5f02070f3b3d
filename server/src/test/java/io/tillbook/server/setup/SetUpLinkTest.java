package io.tillbook.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.settings.ListeningAddress;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;

class SetUpLinkTest {
    private static final Pattern LINK =
            Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/setup#(tillbook_[A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "correct horse battery";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Http http = new Http();
    private Server server;

    @BeforeEach
    void start() {
        server = Server.ofNobody("--logging.level.io.tillbook=info");
        lines.start();
        ((Logger) LoggerFactory.getLogger("io.tillbook")).addAppender(lines);
    }

    @AfterEach
    void stop() throws IOException {
        ((Logger) LoggerFactory.getLogger("io.tillbook")).detachAppender(lines);
        server.close();
    }

    @Test
    void makesTheOwnerOnce() {
        String token = printedToken();

        assertThat(setUp("tillbook_" + "x".repeat(43), "wang", PASSWORD).status()).isEqualTo(401);
        Answer tooShort = setUp(token, "wang", "short");
        assertThat(tooShort.status()).isEqualTo(400);
        assertThat(tooShort.json().at("/errors/0/pointer").asString()).isEqualTo("/password");
        Answer made = setUp(token, "wang", PASSWORD);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("principal").asString()).isEqualTo("employee:wang");
        assertThat(setUp(token, "zhang", PASSWORD).status()).isEqualTo(401);

        assertThat(post("/v1/sessions", """
                {"name":"wang","password":"%s"}""".formatted(PASSWORD)).status()).isEqualTo(200);
        assertThat(post("/v1/sessions", """
                {"name":"zhang","password":"%s"}""".formatted(PASSWORD)).status()).isEqualTo(401);
    }

    /** Printed once more it opens nothing where somebody else was faster, on another server for instance. */
    @Test
    void makesNoSecondOwner() {
        SetUpLink link = server.context().getBean(SetUpLink.class);
        assertThat(setUp(link.offer(), "wang", PASSWORD).status()).isEqualTo(201);
        Answer second = setUp(link.offer(), "zhang", PASSWORD);
        assertThat(second.status()).isEqualTo(422);
        assertThat(link.isClaimed()).isTrue();
    }

    @Test
    void anOlderLinkWorksNoLonger() {
        SetUpLink link = server.context().getBean(SetUpLink.class);
        String older = link.offer();
        String newer = link.offer();
        assertThat(setUp(older, "wang", PASSWORD).status()).isEqualTo(401);
        assertThat(setUp(newer, "wang", PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void isNotPrintedWhereOthersCouldReadAlong() {
        MockEnvironment open = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        new SetUpMessage(open, server.context().getBean(SetUpLink.class)).print();
        assertThat(lines.list).singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("bootstrap-token-file", "TLS")
                        .doesNotContain("tillbook_"));
        assertThat(ListeningAddress.of(open.withProperty("server.ssl.bundle", "web")).isPrivate()).isTrue();
    }

    private String printedToken() {
        server.context().getBean(SetUpMessage.class).print();
        Matcher link = LINK.matcher(lines.list.getFirst().getFormattedMessage());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(server.uri("").toString());
        return link.group(2);
    }

    private Answer setUp(String token, String employee, String password) {
        return post("/v1/setup", """
                {"token":"%s","employee":"%s","password":"%s"}""".formatted(token, employee, password));
    }

    private Answer post(String path, String json) {
        return http.send(Http.unknown(server.uri(path)).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString(json));
    }
}
