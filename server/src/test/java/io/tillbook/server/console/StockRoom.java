package io.tillbook.server.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is handled in the stock room of a store, and what the ledger says of it. */
record StockRoom(DemoConsole demo) {
    private static final String STORE = "SH-01";

    /** Types like a scanner, with Enter behind: faster than a test's own keyboard is on a busy machine. */
    static void scan(Page page, String code) {
        page.evaluate("""
                code => {
                    for (const key of [...code, 'Enter']) {
                        const at = document.activeElement ?? document.body;
                        at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                    }
                }
                """, code);
    }

    /** A choice by what it is called: its button has the name behind what is chosen. */
    static Locator choice(Page page, String label) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(label)));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator row(Page page, String sku) {
        return page.getByRole(AriaRole.LISTITEM).filter(text(sku + " "));
    }

    static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    void open(String stocktake, String skus) {
        demo.send("store-manager", UUID.randomUUID().toString(), """
                {"type":"stocktake.Open","occurredAt":"%s","payload":{
                 "stocktakeId":"%s","location":"SH-01","scope":{"skus":%s},"blind":true}}"""
                .formatted(Instant.now(), stocktake, skus));
    }

    String barcode(String sku) {
        return demo.ask("{ product(sku: \"" + sku + "\") { barcodes } }").at("/product/barcodes/0").asString();
    }

    String batchOf(String sku) {
        return demo.ask("{ stockLevel(location: \"" + STORE + "\", sku: \"" + sku + "\") { batches { batch } } }")
                .at("/stockLevel/batches/0/batch")
                .asString();
    }

    int onHand(String sku) {
        return demo.ask("{ stockLevel(location: \"" + STORE + "\", sku: \"" + sku + "\") { onHand } }")
                .at("/stockLevel/onHand")
                .asInt();
    }

    /** How many were counted; less than none where nobody has counted any, as far as the views know. */
    int counted(String stocktake, String sku) {
        return demo.ask("{ stocktake(id: \"" + stocktake + "\") { lines { edges { node { sku counted } } } } }")
                .at("/stocktake/lines/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("sku").asString().equals(sku))
                .map(node -> node.get("counted").asInt(-1))
                .findFirst()
                .orElse(-1);
    }
}
