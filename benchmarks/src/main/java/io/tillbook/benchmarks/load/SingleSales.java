package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Request;

/** Nothing but sales, one per request. */
final class SingleSales implements Trade {
    private final Documents documents;
    private final Till till;
    private final Ascii body = new Ascii();

    SingleSales(Documents documents, Till till) {
        this.documents = documents;
        this.till = till;
    }

    @Override
    public Request next() {
        documents.sale(body.clear(), null, till, till.nextReceipt());
        return Request.command(till.nextCommandId(), body);
    }

    @Override
    public Counts judge(Answer answer) {
        return Counts.ofCommand(answer);
    }
}
