package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.query.store.StateStore;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ExtendWith(InProcessServer.class)
class AssemblyTest {
    private final Http http = new Http();
    private final Server server;
    private final ApplicationContext context;

    AssemblyTest(Server server) {
        this.server = server;
        this.context = server.context();
    }

    @Test
    void isPutTogetherFromExactlyTheseClasses() {
        assertThat(context.getBean(LedgerStore.class)).isExactlyInstanceOf(RocksLedgerStore.class);
        assertThat(context.getBean(EventNaming.class)).isExactlyInstanceOf(TypeRegistry.class);
    }

    @Test
    void leavesNothingOfTheLedgerToAutomaticConfiguration() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames()))
                .noneMatch(name -> name.startsWith("org.axonframework") || name.contains("mongoAutoConfiguration"));
    }

    /** The views' client is made with their database, by Boot's factory and with Boot's metrics. */
    @Test
    void hasOneClientForViewsAndState() {
        assertThat(context.getBeansOfType(StateStore.class)).hasSize(1);
        assertThat(context.getBeansOfType(MongoClient.class)).isEmpty();
        assertThat(http.get(server.uri("/actuator/metrics/mongodb.driver.pool.size")).status()).isEqualTo(200);
    }

    @Test
    void isReadyWhenStoreAndViewsAre() {
        JsonNode readiness = http.get(server.uri("/actuator/health/readiness")).json();
        assertThat(readiness.path("status").asString()).isEqualTo("UP");
        assertThat(readiness.path("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "store", "views");
        assertThat(http.get(server.uri("/actuator/health/liveness")).status()).isEqualTo(200);
    }

    @Test
    void showsPagesForPeople() {
        assertThat(page("/index.html").raw().body()).contains("Tillbook", "graphiql", "api-docs");
        assertThat(page("/api-docs/").raw().body()).contains("swagger-ui");
        assertThat(page("/api-docs/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(page("/v3/api-docs").json().at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    /** Before somebody has entered a token there. */
    private Answer page(String path) {
        return http.send(Http.unknown(server.uri(path)), "GET", BodyPublishers.noBody());
    }

    @Test
    void answersQueriesAboutWhatCommandsDid() {
        Answer accepted = http.postLines(server.uri("/v1/commands"), List.of("""
                {"commandId":"01998f00-0000-7000-8000-0000000a0001","type":"catalog.OpenLocation",\
                "occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"ASSEMBLY","name":"x","kind":"STORE",\
                "zone":"Asia/Shanghai","negativeStock":"BLOCK"}}"""));
        String position = accepted.lines().getFirst().path("position").asString();
        Answer answer = http.graphQl(server.uri("/graphql"),
                "{ history(stream: \"location-ASSEMBLY\") { edges { node { type } } } }", "X-Min-Position", position);
        assertThat(answer.json().at("/data/history/edges/0/node/type").asString()).isEqualTo("catalog.LocationOpened");
    }
}
