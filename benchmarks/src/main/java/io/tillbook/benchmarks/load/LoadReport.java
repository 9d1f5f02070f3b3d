package io.tillbook.benchmarks.load;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measurement, for people.
 *
 * @param plan what was measured
 * @param figures what was seen
 */
record LoadReport(LoadPlan plan, LoadFigures figures) {
    private static final double US_PER_S = 1_000_000.0;

    @Override
    public String toString() {
        return String.join("\n", heading(),
                line("commands/s", "%,12.0f", figures.perSecond()),
                latency("latency", figures.latency()),
                line("worst pause", "%,12.2f ms", figures.worstPauseMs()),
                turnedAway(),
                line("not sent", "%,12d  (due while all connections waited)", figures.missed()),
                line("failures", "%,12d", figures.allFailed()),
                plan.traffic().reads() == 0 ? "" : latency("reads", figures.reads()),
                beside(),
                processors()).replaceAll("\n{2,}", "\n");
    }

    private String heading() {
        Traffic traffic = plan.traffic();
        String what = switch (traffic.business()) {
            case SALES -> "sales";
            case PRICED_SALES -> "priced sales";
            case SHIFT_SALES -> "sales in open shifts";
            case MEMBER_SALES -> "priced sales to members";
            case MIXED -> "mixed trade";
            case QUOTES -> "quotes";
        };
        Beside beside = traffic.beside();
        String others = beside.tills() == 0 ? ""
                : String.format(Locale.ROOT, "%n%,d tills beside, %s", beside.tills(),
                        beside.isHouseCard() ? "whose customers all show one card" : "whose customers show their own");
        String how = traffic.rate() == 0
                ? "each answer sends the next"
                : String.format(Locale.ROOT, "%,d requests/s are due", traffic.rate());
        return String.format(Locale.ROOT, """
                %s of %d lines, %d per request, over %d connections, %s
                %,d tills in %d locations, %,d products; warm-up %d s, counted %.1f s, %,d requests in all""", what,
                plan.goods().lines(), traffic.perRequest(), traffic.connections(), how, traffic.tills(),
                plan.goods().locations(), plan.goods().products(), plan.span().warmUp().toSeconds(), figures.seconds(),
                figures.requests()) + others;
    }

    private String beside() {
        Beside beside = plan.traffic().beside();
        return beside.tills() == 0 ? ""
                : String.join("\n", line("beside", "%,12.0f /s", figures.besidePerSecond()),
                        latency("  waited", figures.beside()));
    }

    private String turnedAway() {
        String inAll = line("turned away", "%,12d  (429, 503)", figures.turnedAway());
        return figures.turnedAway() == 0
                ? inAll
                : String.join("\n", inAll, line("  a second", "%,12.0f", figures.turnedAwayPerSecond()),
                        latency("  after", figures.turnedAwayLatency()));
    }

    private String processors() {
        Double server = figures.serverCores();
        String perCommand = server == null || figures.perSecond() == 0
                ? ""
                : String.format(Locale.ROOT, ", %,.0f µs per command", server * US_PER_S / figures.perSecond());
        return "processors    server " + cores(server) + perCommand + "; tool " + cores(figures.toolCores())
                + "; taken away by the host " + cores(figures.takenAwayCores());
    }

    static String cores(@Nullable Double cores) {
        return cores == null ? "unknown" : String.format(Locale.ROOT, "%.2f", cores);
    }

    private static String latency(String name, Latency latency) {
        return String.join("\n", line(name + " p50", "%,12.2f ms", latency.p50Ms()),
                line("        p90", "%,12.2f ms", latency.p90Ms()),
                line("        p99", "%,12.2f ms", latency.p99Ms()),
                line("        p999", "%,12.2f ms", latency.p999Ms()),
                line("        max", "%,12.2f ms", latency.maxMs()));
    }

    private static String line(String name, String format, Object value) {
        return String.format(Locale.ROOT, "%-12s " + format, name, value);
    }
}
