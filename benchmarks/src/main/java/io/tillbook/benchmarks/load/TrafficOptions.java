package io.tillbook.benchmarks.load;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the tills send, on the command line. */
final class TrafficOptions {
    // @formatter:off (each option above its field)
    @Option(names = "--connections", defaultValue = "16", paramLabel = "N",
            description = "connections, each sending one request after the other; ${DEFAULT-VALUE}")
    private int connections;

    @Option(names = "--tills", paramLabel = "N",
            description = "tills that take turns on the connections, each with its own cashier;"
                    + " one per connection unless said")
    private @Nullable Integer tills;

    @Option(names = "--per-request", defaultValue = "1", paramLabel = "N",
            description = "commands of a request; more than one go through the batch door; ${DEFAULT-VALUE}")
    private int perRequest;

    @ArgGroup private final BusinessOptions business = new BusinessOptions();

    @Option(names = "--rate", defaultValue = "0", paramLabel = "N",
            description = "requests per second, sent by the clock; latencies run from when a request was due."
                    + " 0 sends the next when the one before is answered; ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--reads", defaultValue = "0", paramLabel = "N",
            description = "GraphQL queries per second beside it, on four connections of their own; ${DEFAULT-VALUE}")
    private int reads;

    @Option(names = "--beside", defaultValue = "0", paramLabel = "N",
            description = "tills that sell to members beside it, on connections of their own, and are told apart;"
                    + " ${DEFAULT-VALUE}")
    private int beside;

    @Option(names = "--house-card",
            description = "all customers of the tills beside show one and the same member's card")
    private boolean houseCard;

    /** One of them at most. */
    private static final class BusinessOptions {
        @Option(names = "--mixed",
                description = "of a hundred commands 85 sales, 5 returns, 5 goods receipts, 5 transfers")
        private boolean mixed;

        @Option(names = "--priced", description = "sales tell how they were priced: a tenth off, by a promotion;"
                + " they are checked against it, and refused where they do not add up")
        private boolean priced;

        @Option(names = "--members", description = "priced sales to a thousand members: each has a coupon of a tenth,"
                + " is paid in part with points, and earns some")
        private boolean members;

        @Option(names = "--shifts", description = "sales of tills whose shifts are open: each moves their totals")
        private boolean shifts;

        @Option(names = "--quotes",
                description = "instead of selling, ask what baskets cost where a hundred promotions hold")
        private boolean quotes;

        Business business() {
            if (mixed) {
                return Business.MIXED;
            }
            if (quotes) {
                return Business.QUOTES;
            }
            if (shifts) {
                return Business.SHIFT_SALES;
            }
            if (members) {
                return Business.MEMBER_SALES;
            }
            return priced ? Business.PRICED_SALES : Business.SALES;
        }
    }
    // @formatter:on

    Traffic traffic() {
        return new Traffic(connections, tills == null ? connections : tills, perRequest,
                business.business(), rate, reads, new Beside(beside, houseCard));
    }
}
