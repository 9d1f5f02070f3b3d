package io.tillbook.server.probing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessPermissions;
import io.tillbook.api.audit.AuditPermissions;
import io.tillbook.api.catalog.CatalogPermissions;
import io.tillbook.api.coupons.CouponPermissions;
import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.api.devices.DevicesPermissions;
import io.tillbook.api.giftcards.GiftCardPermissions;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.members.MemberPermissions;
import io.tillbook.api.operations.OperationsPermissions;
import io.tillbook.api.payments.bills.BillPermissions;
import io.tillbook.api.payments.PaymentsPermissions;
import io.tillbook.api.pricing.list.PriceListPermissions;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.api.stocktake.StocktakePermissions;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.payload.Examples;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DoorProbeTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "reference", "openapi.json");
    /** They take a password, the token of a link or a code instead of rights. */
    private static final Set<String> OPEN = Set.of("POST /v1/sessions", "POST /v1/setup",
            "POST /v1/members/registrations", "POST /v1/members/registrations/confirm",
            "POST /v1/payments/notices/{account}");
    private static final Map<String, Permission> NEEDED = Map.ofEntries(
            Map.entry("/v1/events", AuditPermissions.EXPORT),
            Map.entry("/v1/stocktakes/", StocktakePermissions.READ),
            Map.entry("/v1/subjects/", AccessPermissions.READ_PERSONAL),
            Map.entry("/v1/members/{id}/export", MemberPermissions.EXPORT),
            Map.entry("/v1/members/{id}/card", MemberPermissions.ISSUE_CARDS),
            Map.entry("/v1/payments/{id}/code", PaymentsPermissions.PAY),
            Map.entry("/v1/backups", OperationsPermissions.BACK_UP),
            Map.entry("/v1/operations/views/", OperationsPermissions.CONTROL),
            Map.entry("/v1/operations/delivery-retries", OperationsPermissions.RETRY_DELIVERIES),
            Map.entry("/v1/bundles/", PriceListPermissions.TAKE_BUNDLES),
            Map.entry("/v1/imports", OperationsPermissions.IMPORT),
            Map.entry("/v1/what-if", PromotionPermissions.WHAT_IF),
            Map.entry("/v1/coupon-campaigns/", CouponPermissions.EXPORT),
            Map.entry("/v1/coupon-checks", CouponPermissions.CHECK),
            Map.entry("/v1/gift-card-checks", GiftCardPermissions.CHECK),
            Map.entry("/v1/journals/", DevicesPermissions.ENROL),
            Map.entry("/v1/settlements/", BillPermissions.READ_SETTLEMENT),
            Map.entry("/v1/books/", FinancePermissions.READ),
            Map.entry("/v1/pictures/", CatalogPermissions.READ),
            Map.entry("/v1/provider-bills/", BillPermissions.IMPORT),
            Map.entry("/v1/bank-statements/", FinancePermissions.RECONCILE),
            Map.entry("/actuator/metrics", OperationsPermissions.OBSERVE),
            Map.entry("/actuator/prometheus", OperationsPermissions.OBSERVE),
            Map.entry("/actuator/views", OperationsPermissions.OBSERVE),
            Map.entry("/actuator/info", OperationsPermissions.OBSERVE));
    private static final List<String> MORE =
            List.of("/v1/subjects/{id}", "/v1/members/{id}/export", "/actuator/metrics", "/actuator/prometheus",
                    "/actuator/views", "/actuator/info");

    private static Server server;
    private static List<Sender> senders;
    private final Http http = new Http();
    private final Random random = new Random(Values.SEED);
    private final Values values = new Values(random);

    /** An operation of the published document, or one of those that stand in a guide only. */
    record Operation(String method, String path) {
        boolean isOpen() {
            return OPEN.contains(method + " " + path);
        }

        boolean hasBody() {
            return method.equals("PUT") || method.equals("POST");
        }

        Optional<Permission> needed() {
            return NEEDED.entrySet()
                    .stream()
                    .filter(entry -> path.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    @BeforeAll
    static void everythingHasHappened() {
        server = Server.with("--tillbook.rates.stranger=1000000");
        new Http().postLines(server.uri("/v1/commands"), Examples.lines());
        senders = Sender.all(server);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void everyAddressAnswersEverybodyWithinTheirRights() throws IOException {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(15);
        for (Operation operation : operations) {
            for (Sender sender : senders) {
                for (int probe = 0; probe < 4; probe++) {
                    probe(operation, sender);
                }
            }
        }
    }

    private void probe(Operation operation, Sender sender) {
        String path = path(operation);
        String body = operation.hasBody() ? body() : "";
        String type = random.nextInt(8) == 0 ? values.one(List.of("text/plain", "application/xml", "*/*", "x", "a/b/c"))
                : operation.path().equals("/v1/commands") ? "application/x-ndjson" : "application/json";
        Answer answer = http.send(Http.request(server.uri(path), sender.headers("Content-Type", type)),
                operation.method(), BodyPublishers.ofString(body));
        String asked = operation.method() + " " + path + " by " + sender + " with " + shortened(body);

        Answers.check(answer, asked);
        if (!sender.isKnown() && !operation.isOpen()) {
            assertThat(answer.status()).as(asked).isIn(400, 401);
        }
        operation.needed().filter(needed -> !sender.may(needed)).ifPresent(needed -> {
            assertThat(answer.status()).as(asked).isIn(400, 401, 403);
            assertThat(answer.status() == 403).as(asked).isEqualTo(answer.raw().body().contains(needed.id()));
        });
    }

    /** Every command, changed in some place, by somebody who may do everything: nothing is answered with a failure. */
    @Test
    void brokenCommandsAreTheSendersProblem() {
        for (Map.Entry<String, ObjectNode> example : Examples.byType().entrySet()) {
            for (int probe = 0; probe < 12; probe++) {
                ObjectNode command = example.getValue().deepCopy();
                command.remove("commandId");
                String json = values.broken(command).toString();
                String sent = probe % 4 == 0 ? values.damaged(json) : json;
                Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), sent);
                Answers.check(answer, example.getKey() + " " + shortened(sent));
                assertThat(answer.status()).isIn(200, 201, 400, 403, 413, 415, 422);
            }
        }
    }

    /** The same by those who may do nothing of it: however a command is broken, nothing is decided. */
    @Test
    void brokenCommandsOfStrangersAreNotRead() {
        for (Map.Entry<String, ObjectNode> example : Examples.byType().entrySet()) {
            Sender stranger = values.one(Sender.strangers());
            String json = values.damaged(values.broken(example.getValue()).toString());
            Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), json, stranger.headers());
            Answers.check(answer, example.getKey() + " by " + stranger);
            assertThat(answer.status()).isIn(400, 401);
        }
    }

    @Test
    void aBrokenLineOfABatchIsTheProblemOfThatLine() {
        List<String> lines = new ArrayList<>();
        for (String line : Examples.lines()) {
            lines.add(values.broken(Examples.parse(line).put("commandId", UUID.randomUUID().toString())).toString());
        }
        Answer answer = http.postLines(server.uri("/v1/commands"), lines);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.lines()).hasSize(lines.size())
                .allSatisfy(line -> assertThat(line.path("status").asInt()).as("%s", line).isBetween(200, 499));
        assertThat(answer.raw().body()).doesNotContain("Exception", "\\tat ");
    }

    @Test
    void addressesThatMeanAnotherAreNotThere() {
        for (String path : List.of("/v1/commands/../events", "/v1/commands/..%2fevents", "/v1//events", "//v1/events",
                "/v1/events;a=b", "/v1/events/", "/V1/EVENTS", "/v1/commands/%2e%2e/events", "/v1/events%00",
                "/actuator/..;/v1/events", "/actuator/health/../prometheus", "/actuator/health/..;/prometheus",
                "/actuator/env", "/actuator/heapdump", "/actuator/shutdown", "/access/../v1/events", "/access/%2e%2e",
                "/graphiql/../v1/events", "/webjars/../../application.yaml", "/.git/config", "/%c0%ae%c0%ae/x")) {
            for (Sender sender : Sender.strangers()) {
                Answer answer = http.get(server.uri(path), sender.headers());
                Answers.check(answer, path);
                assertThat(answer.status()).as("%s by %s", path, sender).isIn(400, 401, 404);
            }
            Answers.check(http.get(server.uri(path)), path);
        }
    }

    @Test
    void nothingIsEchoed() {
        for (String path : List.of("/", "/v1/me", "/v1/commands", "/graphql", "/actuator/health")) {
            for (String method : List.of("TRACE", "PROPFIND", "PATCH", "X")) {
                Answer answer = http.send(Http.request(server.uri(path), "X-Secret", "echo-me"), method,
                        BodyPublishers.noBody());
                Answers.check(answer, method + " " + path);
                assertThat(answer.status()).as("%s %s", method, path).isIn(400, 404, 405, 501);
                assertThat(answer.raw().body()).doesNotContain("echo-me");
            }
        }
    }

    private String path(Operation operation) {
        String path = operation.path();
        while (path.contains("{")) {
            String id = random.nextInt(3) == 0 ? values.text()
                    : values.one(List.of("ST-1", "wang", "current", UUID.randomUUID().toString()));
            path = path.replaceFirst("\\{[^}]*}", encoded(id.isEmpty() ? "x" : id));
        }
        return random.nextInt(2) == 0 ? path
                : path + "?" + values.one(List.of("after", "limit", "bom", "barcodes", "access_token", "x")) + "="
                        + encoded(values.text());
    }

    private String body() {
        return switch (random.nextInt(4)) {
            case 0 -> values.damaged("{\"name\":\"wang\",\"password\":\"x\",\"current\":\"x\",\"new\":\"y\"}");
            case 1 -> values.wrong().toString();
            case 2 -> values.broken(Examples.parse(values.one(Examples.lines()))).toString();
            default -> values.broken(Examples.parse(
                    "{\"name\":\"wang\",\"password\":\"wrong horse battery\",\"token\":\"x\",\"employee\":\"wang\"}"))
                    .toString();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = JsonMapper.shared().readTree(Files.readString(DOCUMENT)).path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations
                                .add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path.getKey()))));
        MORE.forEach(path -> operations.add(new Operation("GET", path)));
        return operations;
    }

}
