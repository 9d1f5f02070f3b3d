package io.tillbook.server.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Permission;
import io.tillbook.command.Capabilities;
import io.tillbook.query.graphql.rights.Needs;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.reference.FieldPermissions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.graphql.execution.GraphQlSource;

/** Who has a right at some locations sees these, at every door, for as long as they have it. */
@ExtendWith(InProcessServer.class)
class SeenLocationsTest {
    private final Http http = new Http();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String east = "E-" + run;
    private final String west = "W-" + run;
    private Server server;
    private String position = "";

    @BeforeEach
    void open(Server shared) {
        server = shared;
        openLocation(east, "East-" + run);
        openLocation(west, "West-" + run);
        send("catalog.RegisterProduct", """
                {"sku":"T-%s","name":"Tea","unit":"PIECE"}""".formatted(run));
        for (String location : List.of(east, west)) {
            send("purchasing.ReceiveGoods", """
                    {"receiptId":"G-%s","location":"%1$s",
                     "lines":[{"lineNo":1,"sku":"T-%s","quantity":9,"unitCostMinor":100}]}""".formatted(location, run));
            sell(location, "S-" + location);
        }
    }

    @Test
    void someLocationsAreSeenByWhoMaySeeThese() {
        String token = token("store-manager", "\"locations\":[\"" + east + "\"]");
        seesEastOnly(token);
        assertThat(ask(token, "stockLevel(location: \"%s\", sku: \"T-%s\") { onHand valueMinor }".formatted(east, run)))
                .contains("\"onHand\":8", "\"valueMinor\":null")
                .doesNotContain("errors");
    }

    @Test
    void theLocationsOfARegionAreSeenAndThoseThatOpenLater() {
        String token = token("auditor", "\"regions\":[\"East-" + run + "\"]");
        seesEastOnly(token);
        assertThat(ask(token, "stockLevel(location: \"%s\", sku: \"T-%s\") { valueMinor }".formatted(east, run)))
                .contains("\"valueMinor\":800");
        openLocation("N-" + run, "East-" + run);
        sell("N-" + run, "S-N-" + run);
        assertThat(ask(token, "sale(id: \"S-N-" + run + "\") { location }")).contains("N-" + run);
    }

    private void seesEastOnly(String token) {
        assertThat(ask(token, "sales(first: 200) { edges { node { location } } }")).contains(east)
                .doesNotContain(west);
        assertThat(ask(token, "sale(id: \"S-" + east + "\") { location }")).contains(east);
        assertThat(ask(token, "sale(id: \"S-" + west + "\") { location }")).contains("\"sale\":null");
        assertThat(
                ask(token, "salesReport(from: \"2026-01-01\", to: \"2026-12-31\", groupBy: [LOCATION]) { location }"))
                .contains(east)
                .doesNotContain(west);
    }

    @Test
    void theHistoryShowsWhatHappenedThere() {
        String token = token("auditor", "\"locations\":[\"" + east + "\"]");
        assertThat(ask(token, "history(stream: \"sale-S-" + east + "\") { edges { node { type } } }"))
                .contains("sales.SaleCompleted");
        assertThat(ask(token, "history(stream: \"sale-S-" + west + "\") { edges { node { type } } }"))
                .contains("\"edges\":[]");
        assertThat(ask(token, "history(stream: \"product-T-" + run + "\") { edges { node { type } } }"))
                .contains("\"edges\":[]");
    }

    @Test
    void allEventsAreForWhoMaySeeTheWholeChain() {
        String some = token("auditor", "\"locations\":[\"" + east + "\"]");
        assertThat(http.get(server.uri("/v1/events"), by(some)).status()).isEqualTo(403);
        assertThat(http.get(server.uri("/v1/events"), by(token("auditor", "\"locations\":[]"))).status())
                .isEqualTo(200);
    }

    @Test
    void downloadsAreOfLocationsThatAreSeen() {
        for (String location : List.of(east, west)) {
            send("stocktake.Open", """
                    {"stocktakeId":"C-%s","location":"%1$s","scope":{"all":true}}""".formatted(location));
            send("stocktake.Count", """
                    {"stocktakeId":"C-%s","countedBy":"li","lines":[{"lineNo":1,"sku":"T-%s","quantity":5}]}"""
                    .formatted(location, run));
        }
        String manager = token("store-manager", "\"locations\":[\"" + east + "\"]");
        String auditor = token("auditor", "\"locations\":[\"" + east + "\"]");
        ask(auditor, "viewsPosition");
        for (String table : List.of("count-sheet.csv", "report.csv")) {
            assertThat(download(manager, west, table).status()).isEqualTo(404);
            assertThat(download(manager, east, table).raw().body()).contains("T-" + run);
        }
        assertThat(download(manager, east, "report.csv").raw().body()).contains(",8,5,-3,LOSS,,");
        assertThat(download(auditor, east, "report.csv").raw().body()).contains(",8,5,-3,LOSS,-300,");
    }

    private Answer download(String token, String location, String table) {
        return http.get(server.uri("/v1/stocktakes/C-" + location + "/" + table), by(token));
    }

    @Test
    void aRoleThatIsOverShowsNothing() {
        send("access.HireEmployee", """
                {"employee":"%s","name":"Somebody"}""".formatted(run));
        send("access.GrantRole", """
                {"employee":"%s","role":"auditor","locations":["%s"],"until":"2026-01-01T00:00:00Z"}"""
                .formatted(run, east));
        String token = issued("""
                {"tokenId":"O-%s","employee":"%1$s","name":"over"}""".formatted(run));
        assertThat(ask(token, "sales { edges { cursor } }")).contains("FORBIDDEN", "\"permission\":\"sales.read\"");
        send("access.GrantRole", """
                {"employee":"%s","role":"cashier","locations":["%s"]}""".formatted(run, east));
        assertThat(ask(token, "sales(first: 200) { edges { node { location } } }")).contains(east)
                .doesNotContain(west);
    }

    @Test
    void aSubscriptionEndsWithTheToken() {
        Conversation conversation = new Conversation();
        String token = token("store-manager", "\"locations\":[\"" + east + "\"]");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(server.uri("/graphql").toString().replace("http:", "ws:")), conversation)
                .join();
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        conversation.await("connection_ack");
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":"
                + "\"subscription { saleCompleted { id lines { costMinor } } }\"}}", true).join();
        String first = "first-" + run;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            sell(west, UUID.randomUUID().toString());
            sell(east, first + UUID.randomUUID());
            return conversation.heard().contains(first);
        });
        assertThat(conversation.heard()).contains("\"costMinor\":null").doesNotContain("error");
        send("access.RevokeToken", """
                {"tokenId":"%s","reason":"lost"}""".formatted("T-store-manager-" + run));
        String later = "later-" + run;
        sell(east, later);
        conversation.await("FORBIDDEN");
        assertThat(conversation.heard()).doesNotContain(later);
        socket.abort();
    }

    @Test
    void everyFieldNamesAPermissionThatThereIs() {
        Set<String> known = Capabilities.all().permissions().stream().map(Permission::id).collect(Collectors.toSet());
        var schema = server.context().getBean(GraphQlSource.class).schema();
        assertThat(Stream.of("Query", "Subscription").flatMap(type -> schema.getObjectType(type).getFields().stream()))
                .allSatisfy(field -> assertThat(Needs.isUnrestricted(field) || Needs.of(field).isPresent())
                        .as(field.getName())
                        .isTrue());
        assertThat(FieldPermissions.of(schema).values()).isSubsetOf(known);
    }

    private void openLocation(String location, String region) {
        send("catalog.OpenLocation", """
                {"location":"%s","name":"%1$s","kind":"STORE","region":"%s","zone":"Asia/Shanghai",
                 "negativeStock":"ALLOW"}""".formatted(location, region));
    }

    private void sell(String location, String sale) {
        send("sales.CompleteSale", """
                {"saleId":"%s","receiptNo":"%1$s","location":"%s","register":"R1",
                 "lines":[{"lineNo":1,"sku":"T-%s","quantity":1,"unitPriceMinor":500}],
                 "tenders":[{"method":"CARD","amountMinor":500}]}""".formatted(sale, location, run));
    }

    /** A token of a service with a role. */
    private String token(String role, String scope) {
        return issued("""
                {"tokenId":"T-%s-%s","service":"%1$s-%2$s","name":"x","roles":["%1$s"],%s}"""
                .formatted(role, scope.contains("[]") ? "all-" + run : run, scope));
    }

    private String issued(String payload) {
        return send("access.IssueToken", payload).json().path("token").asString();
    }

    private Answer send(String type, String payload) {
        Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        position = answer.json().path("position").asString();
        return answer;
    }

    private String ask(String token, String query) {
        return http.graphQl(server.uri("/graphql"), "{ " + query + " }", "Authorization", "Bearer " + token,
                "X-Min-Position", position).raw().body();
    }

    private static String[] by(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** What the server says over a WebSocket. */
    private static final class Conversation implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }

        String heard() {
            return String.join("", heard);
        }

        void await(String text) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> heard().contains(text));
        }
    }
}
