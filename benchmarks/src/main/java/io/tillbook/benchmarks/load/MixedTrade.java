package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Request;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Of a hundred commands 85 are sales, and five each returns, goods receipts and transfers, which are sent and received
 * by turns. What follows from a command is sent only when that was accepted.
 */
final class MixedTrade implements Trade {
    private static final int HUNDRED = 100;
    private static final int SALES = 85;
    private static final int RETURNS = 90;
    private static final int RECEIPTS = 95;
    private static final int REMEMBERED = 1_000;

    private final Documents documents;
    private final Till till;
    private final Ascii body = new Ascii();
    private final Deque<Long> returnable = new ArrayDeque<>();
    private final Deque<Long> underWay = new ArrayDeque<>();
    private Runnable onceAccepted = () -> {};

    MixedTrade(Documents documents, Till till) {
        this.documents = documents;
        this.till = till;
    }

    @Override
    public Request next() {
        body.clear();
        onceAccepted = () -> {};
        int chance = till.random().nextInt(HUNDRED);
        if (chance < SALES || (chance < RETURNS && returnable.isEmpty())) {
            sale(till.nextReceipt());
        } else if (chance < RETURNS) {
            documents.acceptReturn(body, till, returnable.removeFirst());
        } else if (chance < RECEIPTS) {
            documents.receiveGoods(body, till, till.nextReceipt());
        } else {
            transfer();
        }
        return Request.command(till.nextCommandId(), body);
    }

    @Override
    public Counts judge(Answer answer) {
        Counts counts = Counts.ofCommand(answer);
        if (counts.accepted() > 0) {
            onceAccepted.run();
        }
        return counts;
    }

    private void sale(long receipt) {
        documents.sale(body, null, till, receipt);
        onceAccepted = () -> {
            if (returnable.size() < REMEMBERED) {
                returnable.addLast(receipt);
            }
        };
    }

    private void transfer() {
        if (!underWay.isEmpty()) {
            documents.receiveTransfer(body, till, underWay.removeFirst());
            return;
        }
        long number = till.nextReceipt();
        documents.dispatchTransfer(body, till, number);
        onceAccepted = () -> underWay.addLast(number);
    }
}
