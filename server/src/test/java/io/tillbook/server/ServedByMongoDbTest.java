package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.store.ViewDatabase;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The whole server with its views in a MongoDB, which a container gives where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
@SpringBootTest(classes = Tillbook.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ServedByMongoDbTest {
    @Container
    @ServiceConnection static final MongoDBContainer MONGO = new MongoDBContainer("mongo:7");

    @TempDir static Path data;

    @LocalServerPort private int port;
    @Autowired private ViewDatabase views;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("tillbook.data-dir", data::toString);
    }

    @Test
    void isReadyWithItsViewsElsewhere() {
        assertThat(views.isEmbedded()).isFalse();
        assertThat(new Http().get(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .json()
                .path("status")
                .asString()).isEqualTo("UP");
    }
}
