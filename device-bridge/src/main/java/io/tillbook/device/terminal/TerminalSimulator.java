package io.tillbook.device.terminal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A card terminal of software, whose script the last two digits of the amount are: 01 is declined, 02 is approved but
 * the answer is lost, 03 is lost before anything happens, all others are approved. What it has done it remembers by the
 * id of the request, so that none is done twice.
 */
public final class TerminalSimulator implements CardTerminal {
    private static final int CENTS = 100;
    private static final int DECLINES = 1;
    private static final int LOSES_ANSWER = 2;
    private static final int LOSES_REQUEST = 3;
    private static final String CARD = "622202******0042";

    private final Map<String, TerminalAnswer> done = new LinkedHashMap<>();
    private long takenMinor;

    @Override
    public synchronized TerminalAnswer start(String requestId, long amountMinor) {
        TerminalAnswer before = done.get(requestId);
        if (before != null) {
            return before;
        }
        return switch ((int) (amountMinor % CENTS)) {
            case DECLINES -> answered(requestId, new TerminalAnswer.Declined("51", "余额不足 insufficient funds"));
            case LOSES_ANSWER -> {
                answered(requestId, approved(requestId, amountMinor));
                yield new TerminalAnswer.Unknown("no answer within 120 s");
            }
            case LOSES_REQUEST -> new TerminalAnswer.Unknown("no answer within 120 s");
            default -> answered(requestId, approved(requestId, amountMinor));
        };
    }

    @Override
    public synchronized TerminalAnswer status(String requestId) {
        return Optional.ofNullable(done.get(requestId)).orElseGet(TerminalAnswer.NotFound::new);
    }

    @Override
    public void abort(String requestId) {
        // whatever was asked of it is done at once: there is nothing to stop
    }

    @Override
    public synchronized TerminalAnswer reverse(String requestId, String approvedRequestId) {
        TerminalAnswer before = done.get(requestId);
        if (before != null) {
            return before;
        }
        return done.get(approvedRequestId) instanceof TerminalAnswer.Approved(long amount, _, _, _)
                && amount > 0 ? answered(requestId, approved(requestId, -amount))
                        : new TerminalAnswer.Declined("25", "找不到原交易 no such payment");
    }

    @Override
    public synchronized TerminalAnswer refund(String requestId, String reference, long amountMinor) {
        TerminalAnswer before = done.get(requestId);
        return before != null ? before : answered(requestId, approved(requestId, -amountMinor));
    }

    @Override
    public synchronized TerminalAnswer endOfDay(String requestId) {
        return new TerminalAnswer.Approved(takenMinor, requestId, "", "");
    }

    /** What was taken less what was given back. */
    public synchronized long takenMinor() {
        return takenMinor;
    }

    private TerminalAnswer answered(String requestId, TerminalAnswer answer) {
        done.put(requestId, answer);
        if (answer instanceof TerminalAnswer.Approved(long amount, _, _, _)) {
            takenMinor += amount;
        }
        return answer;
    }

    private TerminalAnswer approved(String requestId, long amountMinor) {
        return new TerminalAnswer.Approved(amountMinor, "%012d".formatted(done.size() + 1), CARD,
                "%06d".formatted(Math.floorMod(requestId.hashCode(), 1_000_000)));
    }
}
