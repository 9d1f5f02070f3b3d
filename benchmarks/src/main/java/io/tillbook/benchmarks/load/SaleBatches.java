package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Request;

/** Nothing but sales, many per request. */
final class SaleBatches implements Trade {
    private final Documents documents;
    private final Till till;
    private final int perRequest;
    private final Ascii body = new Ascii();

    SaleBatches(Documents documents, Till till, int perRequest) {
        this.documents = documents;
        this.till = till;
        this.perRequest = perRequest;
    }

    @Override
    public Request next() {
        body.clear();
        for (int line = 0; line < perRequest; line++) {
            documents.sale(body, till.nextCommandId(), till, till.nextReceipt());
            body.add("\n");
        }
        return Request.commands(body);
    }

    @Override
    public Counts judge(Answer answer) {
        return Counts.ofBatch(answer, perRequest);
    }
}
