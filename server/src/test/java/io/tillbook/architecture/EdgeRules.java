package io.tillbook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.tillbook.architecture.broken.api.inventory.StockOfSale;
import io.tillbook.architecture.broken.api.sales.SaleReachingForStock;
import io.tillbook.architecture.broken.api.sales.SaleWithToken;
import io.tillbook.architecture.broken.command.catalog.CatalogAskingForStock;
import io.tillbook.architecture.broken.command.checkout.TicketAskingForStock;
import io.tillbook.architecture.broken.command.inventory.Stock;
import io.tillbook.architecture.broken.command.returns.ReturnsAskingForLookalike;
import io.tillbook.architecture.broken.command.returns.ReturnsAskingSales;
import io.tillbook.architecture.broken.command.sales.SaleAskingForStock;
import io.tillbook.architecture.broken.command.sales.SalesDecidedByQueries;
import io.tillbook.architecture.broken.command.store.rocksdb.append.Writer;
import io.tillbook.architecture.broken.command.store.rocksdb.read.ReaderAskingWriter;
import io.tillbook.architecture.broken.query.sales.SaleFollowingEvents;
import io.tillbook.architecture.broken.query.sales.SaleWithDocument;
import io.tillbook.architecture.broken.query.sales.SaleWithGraph;
import io.tillbook.architecture.broken.query.sales.SalesOfStockedProducts;
import io.tillbook.architecture.broken.query.sales.SalesQueries;
import io.tillbook.architecture.broken.query.store.embedded.DocumentOfASale;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may use whom, and where frameworks may be seen. */
final class EdgeRules {
    private static final Map<String, Set<String>> MODULES = Map.of("api", Set.of(), "command", Set.of("api"), "query",
            Set.of("api"), "device", Set.of("api"), "server", Set.of("api", "command", "query", "device"));
    /** What every capability may use of others, on the command side by their doors. */
    private static final Set<String> STOCK_AND_CATALOG = Set.of("inventory", "catalog");
    /** What posts to the books: each event of these leads to entries, or says why it does not. */
    private static final Set<String> POSTED = Set.of("access", "alerts", "catalog", "coupons", "devices", "giftcards",
            "held", "inventory", "members", "payments", "pricing", "purchasing", "replenishment", "returns", "sales",
            "shifts",
            "stocktake", "tax", "transfers");
    /** The capabilities whose contracts may use others, or fewer. */
    private static final Map<String, Set<String>> CONTRACTS = Map.ofEntries(
            Map.entry("access", Set.of()),
            Map.entry("alerts", Set.of("inventory", "catalog", "payments")),
            Map.entry("catalog", Set.of()),
            Map.entry("coupons", Set.of("pricing", "sales")),
            Map.entry("devices", Set.of("access", "pricing")),
            Map.entry("inventory", Set.of()),
            Map.entry("sales", Set.of("inventory", "catalog", "pricing", "tax")),
            Map.entry("returns", Set.of("inventory", "sales", "pricing", "tax")),
            Map.entry("tax", Set.of("pricing")),
            Map.entry("members", Set.of("catalog", "coupons", "inventory", "pricing", "returns", "sales")),
            Map.entry("giftcards", Set.of("sales", "returns")),
            Map.entry("shifts", Set.of("sales", "returns", "pricing")),
            Map.entry("payments", Set.of("sales", "returns")),
            Map.entry("held", Set.of("sales", "returns")),
            Map.entry("finance", POSTED));
    /** The capabilities whose write side may use others, or fewer. */
    private static final Map<String, Set<String>> SLICES = Map.ofEntries(
            Map.entry("access", Set.of("catalog")),
            Map.entry("catalog", Set.of()),
            Map.entry("coupons", Set.of("catalog", "pricing")),
            Map.entry("devices", Set.of("catalog")),
            Map.entry("inventory", Set.of("catalog")),
            Map.entry("members", Set.of("catalog", "coupons", "inventory", "pricing")),
            Map.entry("sales", Set.of()),
            Map.entry("returns", Set.of()),
            Map.entry("giftcards", Set.of("catalog", "members")),
            Map.entry("payments", Set.of("catalog")),
            Map.entry("held", Set.of()),
            Map.entry("finance", Set.of("catalog")),
            Map.entry("replenishment", Set.of("catalog")),
            Map.entry("alerts", Set.of("inventory", "catalog", "replenishment")));

    private static final String EMBEDDED_MONGO = "query.store.embedded";

    private EdgeRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("modules use each other along the edges of the build only", EdgeRules::modules,
                        SalesDecidedByQueries.class, SaleReachingForStock.class),
                HouseRule.of("contracts use those of inventory and catalog only", EdgeRules::contracts,
                        StockOfSale.class),
                HouseRule.of("slices of the command side share the doors of inventory and catalog only",
                        EdgeRules::commandSlices, CatalogAskingForStock.class, ReturnsAskingSales.class,
                        ReturnsAskingForLookalike.class, SaleAskingForStock.class),
                HouseRule.of("the checkout knows the contract and the kernel only", EdgeRules::checkout,
                        TicketAskingForStock.class),
                HouseRule.of("slices of the query side share published read models only", EdgeRules::querySlices,
                        SalesQueries.class, SalesOfStockedProducts.class),
                HouseRule.of("there are no cycles between rooms", EdgeRules::cycles, Stock.class,
                        CatalogAskingForStock.class),
                HouseRule.of("there are no cycles between rooms of the event store", EdgeRules::storeCycles,
                        Writer.class, ReaderAskingWriter.class),
                HouseRule.of("Axon is seen in kernels, stores and the server only", EdgeRules::axon,
                        SaleFollowingEvents.class, SaleWithToken.class),
                HouseRule.of("GraphQL is seen in queries and their door only", EdgeRules::graphQl,
                        SaleWithGraph.class),
                HouseRule.of("the embedded MongoDB is a library that knows nothing of the house",
                        EdgeRules::embeddedMongo, DocumentOfASale.class),
                HouseRule.of("MongoDB is seen where views are stored and mapped only", EdgeRules::mongoDb,
                        SaleWithDocument.class));
    }

    static boolean isDoor(Rooms rooms, JavaClass type) {
        String prefix = rooms.root() + ".command.";
        String name = Rooms.outermost(type).getName();
        return name.startsWith(prefix) && SharedTypes.DOORS.contains(name.substring(prefix.length()));
    }

    /** The names of all doors. */
    static Stream<String> doors(Rooms rooms) {
        return SharedTypes.DOORS.stream().map(door -> rooms.root() + ".command." + door);
    }

    /** The capabilities that have rows of their own. */
    static Set<String> capabilities() {
        Set<String> named = new HashSet<>(CONTRACTS.keySet());
        named.addAll(SLICES.keySet());
        return named;
    }

    private static boolean isReadModel(Rooms rooms, JavaClass type) {
        String root = rooms.root() + ".";
        String name = Rooms.outermost(type).getName();
        return name.startsWith(root) && SharedTypes.READ_MODELS.contains(name.substring(root.length()));
    }

    private static ArchRule modules(Rooms rooms) {
        return classes().should(new AllowedEdges(rooms::module,
                (module, target) -> MODULES.getOrDefault(module, Set.of())
                        .contains(rooms.module(target).orElseThrow())));
    }

    private static ArchRule contracts(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("api"))
                .should(new AllowedEdges(type -> rooms.room(type).filter(_ -> rooms.capabilitiesOf("api").test(type)),
                        (contract, target) -> CONTRACTS.getOrDefault(contract, STOCK_AND_CATALOG)
                                .contains(rooms.room(target).orElseThrow())));
    }

    private static ArchRule commandSlices(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("command"))
                .should(new AllowedEdges(
                        type -> rooms.room(type).filter(_ -> rooms.capabilitiesOf("command").test(type)),
                        (slice, target) -> SLICES.getOrDefault(slice, STOCK_AND_CATALOG)
                                .contains(rooms.room(target).orElseThrow()) && isDoor(rooms, target)));
    }

    private static ArchRule checkout(Rooms rooms) {
        return noClasses().that(rooms.checkout())
                .should()
                .dependOnClassesThat(rooms.capabilitiesOf("command").or(resideInAnyPackage(rooms.in("command.store"))));
    }

    private static ArchRule querySlices(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("query"))
                .should(new AllowedEdges(type -> rooms.room(type).filter(_ -> rooms.capabilitiesOf("query").test(type)),
                        (_, target) -> isReadModel(rooms, target)));
    }

    private static ArchRule cycles(Rooms rooms) {
        return slices().matching(rooms.root() + ".(*).(*)..").should().beFreeOfCycles();
    }

    private static ArchRule storeCycles(Rooms rooms) {
        return slices().matching(rooms.root() + ".command.store.(**)").should().beFreeOfCycles();
    }

    private static ArchRule axon(Rooms rooms) {
        return noClasses()
                .that(resideOutside(rooms, "command.kernel", "command.store", "query.kernel", "query.store", "server"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..");
    }

    private static ArchRule graphQl(Rooms rooms) {
        return noClasses().that(resideOutside(rooms, "query.graphql", "query.kernel", "server"))
                .and(DescribedPredicate.not(simpleNameEndingWith("Queries").or(simpleNameEndingWith("Config"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("graphql..", "org.springframework.graphql..");
    }

    private static ArchRule embeddedMongo(Rooms rooms) {
        return noClasses().that()
                .resideInAPackage(rooms.in(EMBEDDED_MONGO))
                .should()
                .dependOnClassesThat(resideInAPackage(ArchitectureTest.HOUSE.root() + "..")
                        .and(DescribedPredicate.not(resideInAPackage(rooms.in(EMBEDDED_MONGO)))));
    }

    /** Spring Data stores state beside views, by repositories; QueryErrors knows how the driver fails to reach them. */
    private static ArchRule mongoDb(Rooms rooms) {
        return noClasses().that(resideOutside(rooms, "query.store", "query.kernel"))
                .and(DescribedPredicate.not(simpleNameEndingWith("Views").or(simpleNameEndingWith("Repository"))))
                .and()
                .areNotAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document")
                .and()
                .doNotHaveFullyQualifiedName(rooms.root() + ".query.graphql.QueryErrors")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data.mongodb..",
                        "de.bwaldvogel..");
    }

    private static DescribedPredicate<JavaClass> resideOutside(Rooms rooms, String... allowed) {
        String[] packages = List.of(allowed).stream().map(rooms::in).toArray(String[]::new);
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }
}
