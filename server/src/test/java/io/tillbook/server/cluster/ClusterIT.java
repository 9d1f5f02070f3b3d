package io.tillbook.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import io.tillbook.server.Http;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.RunningServer.Ended;
import io.tillbook.server.RunningServer;
import io.tillbook.server.SmallStore;
import io.tillbook.server.ViewFiles;
import io.tillbook.server.cluster.Sales.Sold;
import io.tillbook.server.roles.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes sell from one ledger while they are killed and frozen, and Axon Server is killed too where the test was told
 * how: three of all roles, or a node for each roles of {@code -Dtillbook.cluster.roles="command query,automation"}. The
 * time is that of {@code -Dtillbook.cluster.time=60s}; each node hands commands to the one of their location, unless
 * {@code -Dtillbook.cluster.routing=false}. The Axon Server has to be empty, since a ledger begins there.
 */
class ClusterIT {
    private static final Duration TIME =
            DurationStyle.detectAndParse(System.getProperty("tillbook.cluster.time", "20s"));
    private static final long SEED = Long.getLong("tillbook.cluster.seed", System.nanoTime());
    private static final String DATABASE = "tillbook-ClusterIT";
    private static final String KEYS = DATABASE + "-keys";
    private static final List<String> ROLES =
            List.of(System.getProperty("tillbook.cluster.roles", "all all all").split(" "));
    private static final int FIRST_PORT = 28_081;
    private static final int TILLS = 32;
    private static final int LOCATIONS = 8;
    private static final int STOCK = 1_000_000;
    private static final int LAST_UNITS = 10;
    private static final int RACERS = 64;
    /** Looking for the positions of old events takes Axon Server its time. */
    private static final int SENT_AGAIN = 500;
    private static final Duration WITHOUT_AUTOMATION = Duration.ofSeconds(15);

    /** Kept where a test fails, for the logs of the nodes. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS) private static Path folder;
    private static Engines engines;
    private static LocalCluster cluster;

    private final AtomicInteger nextSale = new AtomicInteger();

    @BeforeAll
    static void start() {
        engines = Engines.find(folder.resolve("views"));
        assumeThat(eventsIn(engines.axonServer())).as("events in the Axon Server, which has to be empty").isZero();
        try (MongoClient client = MongoClients.create(engines.mongoDb())) {
            client.getDatabase(DATABASE).drop();
            client.getDatabase(KEYS).drop();
        }
        cluster = new LocalCluster(folder.resolve("cluster"), ROLES, FIRST_PORT,
                Map.of("TILLBOOK_STORE_AXONSERVER_SERVERS", engines.axonServer(), "TILLBOOK_VIEWS_URI",
                        engines.mongoDb(), "TILLBOOK_VIEWS_DATABASE", DATABASE, "TILLBOOK_ROUTING_ENABLED",
                        System.getProperty("tillbook.cluster.routing", "true")));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    void exactlyTheUnitsThatAreThereAreSoldByTwoNodes() throws Exception {
        open("RACE", LAST_UNITS);
        Sales sales = new Sales(cluster.addresses().subList(0, 2));
        List<Callable<Sold>> race = new ArrayList<>();
        for (int racer = 0; racer < RACERS; racer++) {
            String id = "race-" + racer;
            race.add(() -> sales.sell("RACE", id));
        }
        try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Sold> answer : tills.invokeAll(race)) {
                answer.get();
            }
        }
        assertThat(sales.all().values()).filteredOn(Sold::isAccepted).hasSize(LAST_UNITS);
        assertThat(sales.all().values()).filteredOn(sold -> !sold.isAccepted())
                .allSatisfy(sold -> assertThat(sold.answer().at("/rejection/type").asString())
                        .isEqualTo("inventory.InsufficientStock"));
        assertThat(history().onHandAt("RACE")).isZero();
    }

    @Test
    void nothingIsLostOrDoubledAndViewsAreAFoldOfTheHistory() throws Exception {
        for (int location = 0; location < LOCATIONS; location++) {
            open("S" + location, STOCK);
        }
        Sales sales = new Sales(cluster.addresses());
        List<String> troubles = sellInTroubles(sales);
        History before = history();
        System.out.printf("seed %d, %s: %d sales, sent again %d times, %d events%n", SEED, troubles,
                sales.all().size(), sales.sentAgain(), before.events().size());

        before.isWhole();
        assertThat(sales.all().values()).allMatch(Sold::isAccepted).hasSizeGreaterThan(TILLS);
        assertThat(before.sales().keySet()).filteredOn(id -> id.startsWith("sale-"))
                .containsExactlyInAnyOrderElementsOf(sales.all().keySet());
        answersAreTheSame(sales);
        assertThat(history().events()).isEqualTo(before.events());
        everyNodeWithViewsTellsTheSame(before);
        viewsAreAFoldOfTheHistory(before);
    }

    @Test
    void anotherNodeGoesOnWithWhatAKilledOneDid() {
        List<URI> nodes = cluster.with(Role.AUTOMATION);
        assumeThat(nodes).as("nodes that can go on").hasSizeGreaterThan(1);
        URI holder = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> nodes.stream().filter(ClusterIT::hasAllAutomations).findAny(), Optional::isPresent)
                .orElseThrow();
        cluster.kill(cluster.addresses().indexOf(holder));
        try {
            Awaitility.await()
                    .atMost(WITHOUT_AUTOMATION)
                    .until(() -> nodes.stream()
                            .filter(node -> !node.equals(holder))
                            .anyMatch(ClusterIT::hasAllAutomations));
        } finally {
            cluster.startAgain();
        }
    }

    private static boolean hasAllAutomations(URI node) {
        List<String> held = new Http().get(node.resolve("/actuator/prometheus"))
                .raw()
                .body()
                .lines()
                .filter(line -> line.startsWith("tillbook_automation_held{"))
                .toList();
        return !held.isEmpty() && held.stream().allMatch(line -> line.endsWith(" 1.0"));
    }

    /** Sells from all tills until the troubles are over, and each sale has an answer. */
    private List<String> sellInTroubles(Sales sales) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> selling = new ArrayList<>();
            for (int till = 0; till < TILLS; till++) {
                String location = "S" + till % LOCATIONS;
                selling.add(tills.submit(() -> {
                    while (!isOver.get()) {
                        sales.sell(location, "sale-" + nextSale.incrementAndGet());
                    }
                    return null;
                }));
            }
            try {
                return new Troubles(cluster, engines, new Random(SEED)).makeFor(TIME);
            } finally {
                isOver.set(true);
                for (Future<?> till : selling) {
                    till.get();
                }
            }
        }
    }

    private static void answersAreTheSame(Sales sales) throws Exception {
        List<String> ids = new ArrayList<>(new TreeSet<>(sales.all().keySet()));
        Collections.shuffle(ids, new Random(SEED));
        Map<String, Sold> first = new HashMap<>(sales.all());
        first.keySet().retainAll(ids.subList(0, Math.min(SENT_AGAIN, ids.size())));
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<Callable<Sold>> again = new ArrayList<>();
            first.forEach((id, sold) -> again.add(() -> sales.sell(sold.location(), id)));
            for (Future<Sold> answer : tills.invokeAll(again)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(first).allSatisfy((id, sold) -> assertThat(withoutPosition(sales.all().get(id).answer())).as(id)
                .isEqualTo(withoutPosition(sold.answer())));
    }

    /** The position may be a bound of it, where the tail of the store was late. */
    private static JsonNode withoutPosition(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("position");
    }

    private static void everyNodeWithViewsTellsTheSame(History history) throws IOException {
        for (URI node : cluster.with(Role.QUERY)) {
            LedgerClient client = new LedgerClient(node);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> client.ask(history.events().size(), "{ viewsPosition }"));
            for (int location = 0; location < LOCATIONS; location++) {
                String id = "S" + location;
                JsonNode told = client.ask(history.events().size(), """
                        { stockLevel(location: "%1$s", sku: "%2$s") { onHand }
                          salesReport(from: "2026-11-01", to: "2026-11-30", groupBy: [LOCATION],
                            location: "%1$s") { quantity } }""".formatted(id, SmallStore.SKU));
                assertThat(told.at("/stockLevel/onHand").asLong()).isEqualTo(history.onHandAt(id))
                        .isEqualTo(STOCK - history.soldAt(id));
                assertThat(told.at("/salesReport/0/quantity").asLong()).isEqualTo(history.soldAt(id));
            }
        }
    }

    /** A server with the same history in its data directory folds it from the beginning. */
    private static void viewsAreAFoldOfTheHistory(History history) throws IOException {
        Path alone = folder.resolve("alone");
        Ended moved = RunningServer.run("migrate", "--from", "axon-server", "--to", "embedded", "--data-dir",
                alone.toString(), "--axon-server", engines.axonServer());
        assertThat(moved.exitCode()).as(moved.output()).isZero();
        try (RunningServer server = RunningServer.start(alone, "--tillbook.alerts.assess=false")) {
            LedgerClient client = new LedgerClient(server.base());
            assertThat(History.of(client.get("/v1/events"))).isEqualTo(history);
            client.ask(history.events().size(), "{ viewsPosition }");
            server.stop();
        }
        Map<String, List<String>> folded = ViewFiles.dump(alone);
        assertThat(folded).hasSizeGreaterThan(10);
        try (MongoClient client = MongoClients.create(engines.mongoDb())) {
            Map<String, List<String>> views = ViewFiles.dump(client.getDatabase(DATABASE));
            folded.forEach(
                    (name, documents) -> assertThat(views.getOrDefault(name, List.of())).as(name).isEqualTo(documents));
        }
    }

    private static History history() {
        return History.of(new Http().get(cluster.addresses().getFirst().resolve("/v1/events")).raw().body());
    }

    private static void open(String location, int units) throws IOException {
        LedgerClient client = new LedgerClient(cluster.addresses().getFirst());
        SmallStore.open(client, location, "BLOCK");
        SmallStore.receive(client, location, "gr-" + location, units);
    }

    private static long eventsIn(String axonServer) {
        try (AxonServerLedgerStore store = AxonServerLedgerStore.open(AxonServerOptions.at(axonServer),
                new LedgerSerializer(Capabilities.all().types()), AxonServerListener.NONE)) {
            return store.head();
        }
    }
}
