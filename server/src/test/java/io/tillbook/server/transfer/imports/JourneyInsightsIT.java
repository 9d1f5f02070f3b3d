package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tillbook.server.Http;
import io.tillbook.server.RunningServer.Ended;
import io.tillbook.server.RunningServer;
import io.tillbook.server.transfer.imports.HeldBackBaskets.Basket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What is recommended to each household of the Complete Journey set for its last basket, from everything before, and
 * how often that has something of it; against the best sellers. The guide has the same figures. It loads the set twice
 * and takes minutes, so it runs when it is asked for.
 */
@EnabledIfEnvironmentVariable(named = JourneyInsightsIT.ASKED_FOR, matches = ".+",
        disabledReason = "set " + JourneyInsightsIT.ASKED_FOR + " to measure recommendations on a real year")
class JourneyInsightsIT {
    static final String ASKED_FOR = "TILLBOOK_TEST_JOURNEY_INSIGHTS";

    private static final Path DATA = Path.of("../../shared/data/complete-journey");
    private static final Path GUIDE = Path.of("../docs/guides/member-insights.md");
    private static final long MANY_BASKETS = 20;

    @TempDir private Path directory;
    private final Http http = new Http();

    @BeforeEach
    void findData() {
        assumeTrue(Files.isDirectory(DATA), "the data set is not in " + DATA.toAbsolutePath().normalize());
    }

    @Test
    void recommendationsHitMoreOftenThanBestSellers() throws IOException {
        HeldBackBaskets held = new HeldBackBaskets(DATA);
        Path others = Files.createDirectory(directory.resolve("others"));
        held.writeOthers(DATA, others);
        String guide = Files.readString(GUIDE);
        try (RunningServer server = RunningServer.start(directory.resolve("data"))) {
            load(server, others);
            List<String> rows = new ArrayList<>(hits(server, held));
            load(server, DATA);
            rows.addAll(reported(server));
            assertThat(rows).as("what the guide tells").allSatisfy(row -> assertThat(guide).contains(row));
        }
    }

    private void load(RunningServer server, Path from) throws IOException {
        Ended ended = RunningServer.run("import", "--format", "complete-journey", "--from", from.toString(), "--to",
                server.base().toString(), "--connections", "8", "--rejects",
                directory.resolve("rejects.csv").toString());
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        await().atMost(Duration.ofMinutes(10)).until(() -> position(server, "views") == position(server, "store"));
    }

    private List<String> hits(RunningServer server, HeldBackBaskets held) {
        Set<String> best = told(server, "member: \"nobody\"");
        Map<String, Long> before = held.basketsBefore();
        List<Basket> all = held.all();
        List<Basket> loyal = all.stream().filter(each -> before.get(each.household()) >= MANY_BASKETS).toList();
        Map<String, Set<String>> told = all.stream()
                .collect(Collectors.toMap(Basket::household, each -> recommended(server, each, false)));
        Map<String, Set<String>> there = all.stream()
                .collect(Collectors.toMap(Basket::household, each -> recommended(server, each, true)));
        assertThat(count(all, told, best)).isGreaterThan(count(all, Map.of(), best) * 6 / 5);
        return List.of(
                "| best sellers | " + hits(all, Map.of(), best) + " | " + hits(loyal, Map.of(), best) + " |",
                "| recommendations | " + hits(all, told, best) + " | " + hits(loyal, told, best) + " |",
                "| of what the store has sold before | " + hits(all, there, best) + " | " + hits(loyal, there, best)
                        + " |");
    }

    private static String hits(List<Basket> baskets, Map<String, Set<String>> told, Set<String> otherwise) {
        long hits = count(baskets, told, otherwise);
        return hits + " of " + baskets.size() + ", %.1f %%".formatted(hits * 100.0 / baskets.size());
    }

    private static long count(List<Basket> baskets, Map<String, Set<String>> told, Set<String> otherwise) {
        return baskets.stream()
                .filter(each -> told.getOrDefault(each.household(), otherwise)
                        .stream()
                        .anyMatch(each.products()::contains))
                .count();
    }

    private Set<String> recommended(RunningServer server, Basket basket, boolean isThere) {
        return told(server, "member: \"" + basket.household() + "\", on: \"" + basket.day() + "\""
                + (isThere ? ", location: \"" + basket.store() + "\"" : ""));
    }

    /** Of somebody of whom nothing is known, these are the best sellers. */
    private Set<String> told(RunningServer server, String arguments) {
        return asked(server, "recommendations(" + arguments + ") { sku }").valueStream()
                .map(row -> row.path("sku").asString())
                .collect(Collectors.toSet());
    }

    /** The rows of the guide's tables. */
    private List<String> reported(RunningServer server) {
        JsonNode total = asked(server, "memberReport(from: \"2017-10-01\", to: \"2017-12-31\") { total { registered "
                + "active newMembers repeatRateBp lapsed keptRateBp receipts paidMinor meanBasketMinor } }")
                .path("total");
        JsonNode strata = asked(server, "memberStrata { asOf members recencyMostDays frequencyLeast moneyLeastMinor "
                + "cells { recency frequency money members receipts paidMinor } }");
        List<String> rows = new ArrayList<>(List.of("| " + total.path("active").asInt() + " | "
                + total.path("newMembers").asInt() + " | " + percent(total.path("repeatRateBp").asInt()) + " | "
                + total.path("lapsed").asInt() + " | " + percent(total.path("keptRateBp").asInt()) + " | "
                + total.path("receipts").asInt() + " | " + money(total.path("meanBasketMinor").asLong()) + " |",
                "| recency: days ago at most | " + texts(strata.path("recencyMostDays"), 1) + " |",
                "| frequency: receipts at least | " + texts(strata.path("frequencyLeast"), 1) + " |",
                "| money: paid at least | " + texts(strata.path("moneyLeastMinor"), 100) + " |"));
        for (int fifth = 5; fifth >= 1; fifth--) {
            rows.add(moneyRow(strata.path("cells"), fifth));
        }
        return rows;
    }

    /** The members of a fifth by recency, with what they paid. */
    private static String moneyRow(JsonNode cells, int fifth) {
        List<JsonNode> of = cells.valueStream().filter(cell -> cell.path("recency").asInt() == fifth).toList();
        long members = of.stream().mapToLong(cell -> cell.path("members").asLong()).sum();
        long receipts = of.stream().mapToLong(cell -> cell.path("receipts").asLong()).sum();
        long paid = of.stream().mapToLong(cell -> cell.path("paidMinor").asLong()).sum();
        return "| " + fifth + " | " + members + " | " + receipts + " | " + money(paid) + " |";
    }

    private static String texts(JsonNode numbers, int minor) {
        return numbers.valueStream()
                .map(each -> minor == 1 ? Long.toString(each.asLong()) : money(each.asLong()))
                .collect(Collectors.joining(" | "));
    }

    private static String percent(int basisPoints) {
        return "%.1f %%".formatted(basisPoints / 100.0);
    }

    private static String money(long minor) {
        return "%,d.%02d".formatted(minor / 100, minor % 100);
    }

    private JsonNode asked(RunningServer server, String query) {
        JsonNode answer = http.graphQl(server.uri("/graphql"), "{ " + query + " }").json();
        assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
        return answer.path("data").iterator().next();
    }

    private long position(RunningServer server, String part) {
        return http.get(server.uri("/actuator/health"))
                .json()
                .at("/components/" + part + "/details/position")
                .asLong();
    }
}
