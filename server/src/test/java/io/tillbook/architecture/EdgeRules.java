package io.tillbook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.tillbook.architecture.broken.api.sales.SaleWithToken;
import io.tillbook.architecture.broken.api.sales.SaleReachingForStock;
import io.tillbook.architecture.broken.command.catalog.CatalogAskingForStock;
import io.tillbook.architecture.broken.command.inventory.Stock;
import io.tillbook.architecture.broken.command.returns.ReturnsAskingSales;
import io.tillbook.architecture.broken.command.sales.SalesDecidedByQueries;
import io.tillbook.architecture.broken.query.sales.SaleWithGraph;
import io.tillbook.architecture.broken.query.sales.SaleWithDocument;
import io.tillbook.architecture.broken.query.sales.SaleFollowingEvents;
import io.tillbook.architecture.broken.query.sales.SalesQueries;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use whom, and where frameworks may be seen. */
final class EdgeRules {
    private static final Map<String, Set<String>> MODULES = Map.of("api", Set.of(), "command", Set.of("api"), "query",
            Set.of("api"), "device", Set.of("api"), "server", Set.of("api", "command", "query", "device"));
    private static final Set<String> STOCK_AND_CATALOG = Set.of("inventory", "catalog");
    private static final Map<String, Set<String>> SLICES = Map.ofEntries(
            Map.entry("catalog", Set.of()),
            Map.entry("inventory", Set.of("catalog")),
            Map.entry("sales", STOCK_AND_CATALOG),
            Map.entry("returns", STOCK_AND_CATALOG),
            Map.entry("purchasing", STOCK_AND_CATALOG),
            Map.entry("transfers", STOCK_AND_CATALOG),
            Map.entry("stocktake", STOCK_AND_CATALOG),
            Map.entry("replenishment", Set.of("catalog")),
            Map.entry("alerts", Set.of("inventory", "catalog", "replenishment")));
    private static final Set<String> DOORS = Set.of(
            "Barcodes",
            "Batches",
            "Catalog",
            "Correction",
            "CostLayers",
            "Count",
            "Counts",
            "Location",
            "PartsLeft",
            "Product",
            "Reservations",
            "Stock",
            "StockAlerts",
            "StockLedger",
            "StockPolicies",
            "StockRules",
            "Turnover",
            "UnitCost");

    private EdgeRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("modules use each other along the edges of the build only", EdgeRules::modules,
                        SalesDecidedByQueries.class, SaleReachingForStock.class),
                HouseRule.of("slices of the command side share the doors of inventory and catalog only",
                        EdgeRules::commandSlices, CatalogAskingForStock.class, ReturnsAskingSales.class),
                HouseRule.of("slices of the query side share nothing", EdgeRules::querySlices, SalesQueries.class),
                HouseRule.of("there are no cycles between rooms", EdgeRules::cycles, Stock.class,
                        CatalogAskingForStock.class),
                HouseRule.of("Axon is seen in kernels, stores and the server only", EdgeRules::axon,
                        SaleFollowingEvents.class, SaleWithToken.class),
                HouseRule.of("GraphQL is seen in queries and their door only", EdgeRules::graphQl,
                        SaleWithGraph.class),
                HouseRule.of("MongoDB is seen where views are stored and mapped only", EdgeRules::mongoDb,
                        SaleWithDocument.class));
    }

    static boolean isDoor(JavaClass type) {
        return DOORS.contains(Rooms.outermost(type).getSimpleName());
    }

    private static ArchRule modules(Rooms rooms) {
        return classes().should(new AllowedEdges(rooms::module,
                (module, target) -> MODULES.getOrDefault(module, Set.of())
                        .contains(rooms.module(target).orElseThrow())));
    }

    private static ArchRule commandSlices(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("command"))
                .should(new AllowedEdges(
                        type -> rooms.room(type).filter(_ -> rooms.capabilitiesOf("command").test(type)),
                        (slice, target) -> SLICES.getOrDefault(slice, Set.of())
                                .contains(rooms.room(target).orElseThrow()) && isDoor(target)));
    }

    private static ArchRule querySlices(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("query"))
                .should(new AllowedEdges(type -> rooms.room(type).filter(_ -> rooms.capabilitiesOf("query").test(type)),
                        (_, _) -> false));
    }

    private static ArchRule cycles(Rooms rooms) {
        return slices().matching(rooms.root() + ".(*).(*)..").should().beFreeOfCycles();
    }

    private static ArchRule axon(Rooms rooms) {
        return noClasses()
                .that(resideOutside(rooms, "command.kernel", "command.store", "query.kernel", "query.store",
                        "server"))
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

    /** The one that tells clients that the views cannot be reached has to know how the driver says so. */
    private static ArchRule mongoDb(Rooms rooms) {
        return noClasses().that(resideOutside(rooms, "query.store", "query.kernel"))
                .and(DescribedPredicate.not(simpleNameEndingWith("Views")))
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
