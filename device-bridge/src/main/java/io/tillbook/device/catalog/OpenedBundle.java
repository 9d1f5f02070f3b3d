package io.tillbook.device.catalog;

import io.tillbook.device.journal.JournalLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle as the server has signed it, and its members.
 *
 * @param sealed the bundle
 * @param tree its members
 */
record OpenedBundle(SealedBundle sealed, JsonNode tree) {
    /** Whether it tells only what has changed since another one. */
    boolean isChange() {
        return tree.has("since");
    }

    /**
     * The whole bundle, of this one that tells what has changed and of the one before.
     *
     * @throws NotGenuine where they do not belong together
     */
    OpenedBundle after(SealedBundle older) throws NotGenuine {
        ObjectNode next = (ObjectNode) tree.deepCopy();
        JsonNode before = older.opened().tree();
        JsonNode since = next.remove("since");
        if (!before.path("location").equals(next.path("location"))
                || before.path("position").asLong() != since.path("position").asLong(-1)
                || !before.path("asOf").equals(since.path("asOf"))) {
            throw new NotGenuine("it tells what has changed since another bundle");
        }
        ObjectNode products = (ObjectNode) before.path("products");
        next.path("products").forEachEntry(products::set);
        next.set("products", products);
        try {
            return new OpenedBundle(sealed.on(JournalLine.canonical(next)), next);
        } catch (IllegalArgumentException unlike) {
            throw new NotGenuine("it was not put together rightly: " + unlike.getMessage());
        }
    }
}
