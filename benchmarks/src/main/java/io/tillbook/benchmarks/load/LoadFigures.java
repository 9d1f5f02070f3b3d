package io.tillbook.benchmarks.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param seconds how long was counted
 * @param perSecond commands accepted per second while it was counted: the goodput
 * @param latency of requests, all of whose commands were accepted, and of those that should have left and did not
 * @param worstPauseMs the longest time without any answer
 * @param requests requests sent in all, warm-up included
 * @param accepted commands accepted in all
 * @param turnedAway commands answered 429 or 503 in all, warm-up included
 * @param turnedAwayPerSecond commands answered so per second while it was counted
 * @param turnedAwayLatency how long those waited since they were sent
 * @param failed commands answered otherwise, and connections that broke
 * @param missed requests that should have left and did not, because all connections were waiting
 * @param serverCores processors that the server kept busy; null where it cannot be told
 * @param toolCores processors that the tool kept busy; null where it cannot be told
 * @param takenAwayCores processors that a host gave to others meanwhile; null where it cannot be told
 * @param reads latency of the queries beside it
 * @param readsFailed queries answered wrongly, and their connections that broke
 * @param besidePerSecond what tills beside got accepted per second
 * @param beside latency of what they sent
 * @param besideFailed commands of theirs answered otherwise, and their connections that broke
 * @param failures some of the answers that were failures
 */
public record LoadFigures(double seconds, double perSecond, Latency latency, double worstPauseMs, long requests,
        long accepted, long turnedAway, double turnedAwayPerSecond, Latency turnedAwayLatency, long failed, long missed,
        @Nullable Double serverCores, @Nullable Double toolCores, @Nullable Double takenAwayCores, Latency reads,
        long readsFailed, double besidePerSecond, Latency beside, long besideFailed,
        List<String> failures) {
    /** All that was answered wrongly or not at all, whoever had sent it. */
    public long allFailed() {
        return failed + readsFailed + besideFailed;
    }

    /** Whether everything was answered as it should be; being turned away is. */
    public boolean isClean() {
        return failures.isEmpty();
    }
}
