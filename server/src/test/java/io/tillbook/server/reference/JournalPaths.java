package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint of journals. */
final class JournalPaths {
    private JournalPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode look = OpenApi.operation("getJournal", "How far the journal of a device is known",
                "For the device itself: it shows its entries from the next one on. 404 where nobody has enrolled it.");
        look.putArray("tags").add("Commands");
        paths.putObject("/v1/journals/{device}")
                .set("get", JobPaths.answered(JobPaths.ofOne(look, "device"), "200",
                        "`device`, `seq` and `hash` of the last entry that the server has, and whether the device was"
                                + " `revoked`.",
                        ProblemType.NOT_FOUND));
    }
}
