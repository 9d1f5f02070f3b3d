package io.tillbook.benchmarks.load;

/**
 * What the tills send.
 *
 * @param connections connections, each sending one request after the other
 * @param tills tills that share the connections, at least as many; each with its own cashier and receipts
 * @param perRequest commands of a request: one goes through the single door, more through the batch door
 * @param business what they do
 * @param rate requests per second that are to be sent, however fast the answers come; 0 sends the next with each answer
 * @param reads GraphQL queries per second beside it
 * @param beside tills that are measured apart
 */
public record Traffic(int connections, int tills, int perRequest, Business business, int rate, int reads,
        Beside beside) {
    static final int MOST_CONNECTIONS = 4_096;
    static final int MOST_PER_SECOND = 1_000_000;
    private static final int READERS = 4;

    /** Within its bounds. */
    public Traffic {
        Bounds.between("--connections", connections, 1, MOST_CONNECTIONS);
        Bounds.between("--tills", tills, connections, 100_000);
        Bounds.between("--per-request", perRequest, 1, 1_000);
        Bounds.between("--rate", rate, 0, MOST_PER_SECOND);
        Bounds.between("--reads", reads, 0, 100_000);
        if (perRequest > 1 && (business == Business.MIXED || business == Business.QUOTES)) {
            throw new IllegalArgumentException("--mixed and --quotes send one request at a time");
        }
        if (beside.tills() > 0 && business != Business.MEMBER_SALES) {
            throw new IllegalArgumentException("--beside needs --members");
        }
    }

    /** Without tills beside. */
    public Traffic(int connections, int tills, int perRequest, Business business, int rate, int reads) {
        this(connections, tills, perRequest, business, rate, reads, Beside.NONE);
    }

    /** The same tills, each with a connection of its own, and so many requests due in a second. */
    Traffic ofCrowd(int due) {
        return new Traffic(tills, tills, perRequest, business, due, reads, beside);
    }

    /** Connections of the queries: a slow report does not hold up the others. */
    int readers() {
        return reads == 0 ? 0 : READERS;
    }
}
