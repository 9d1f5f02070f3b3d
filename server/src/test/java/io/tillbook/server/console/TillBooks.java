package io.tillbook.server.console;

import static org.awaitility.Awaitility.await;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the ledger says of tills and of what they can sell. */
final class TillBooks {
    private TillBooks() {}

    /** Barcodes of pieces of which there are enough at a store, those of which there are most first. */
    static List<String> codesAt(DemoConsole demo, String location, int count) {
        return demo.ask("{ stockLevels(location: \"" + location
                + "\", first: 200) { edges { node { available product { unit barcodes } } } } }")
                .at("/stockLevels/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.at("/product/unit").asString().equals("PIECE")
                        && node.at("/product/barcodes").size() > 0)
                .sorted(Comparator.comparingDouble((JsonNode node) -> node.get("available").asDouble()).reversed())
                .limit(count)
                .map(node -> node.at("/product/barcodes/0").asString())
                .toList();
    }

    static JsonNode lastZ(DemoConsole demo) {
        return demo.ask("""
                { zReports(location: "SH-01", register: "R1", first: 100) {
                    edges { node { report { shift receipts returns } } } } }""")
                .at("/zReports/edges")
                .valueStream()
                .map(edge -> edge.at("/node/report"))
                .filter(JsonNode::isObject)
                .max(Comparator.comparingInt(report -> report.get("shift").asInt()))
                .orElseThrow();
    }

    /** What there should be in the drawer, once the views know all that has happened there. */
    static long expectedCash(DemoConsole demo, int receipts, int returns) {
        String question = """
                { xReport(location: "SH-01", register: "R1") { x { receipts returns cash { paidInMinor }
                    expected { method expectedMinor } } } }""";
        JsonNode x = await().until(() -> demo.ask(question).at("/xReport/x"),
                told -> told.path("receipts").asInt() == receipts && told.path("returns").asInt() == returns
                        && told.at("/cash/paidInMinor").asLong() > 0);
        return x.get("expected")
                .valueStream()
                .filter(each -> each.get("method").asString().equals("CASH"))
                .mapToLong(each -> each.get("expectedMinor").asLong())
                .sum();
    }

    static long timesSold(DemoConsole demo, String location, String receiptNo) {
        return demo
                .ask("{ sales(location: \"" + location + "\", first: 20) { edges { node { register receiptNo } } } }")
                .at("/sales/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(sale -> sale.get("register").asString().equals("R1")
                        && sale.get("receiptNo").asString().equals(receiptNo))
                .count();
    }
}
