package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Request;

/** A till that asks what baskets cost. */
final class Quotes implements Trade {
    private final Documents documents;
    private final Till till;
    private final Ascii body = new Ascii();

    Quotes(Documents documents, Till till) {
        this.documents = documents;
        this.till = till;
    }

    @Override
    public Request next() {
        documents.quote(body.clear(), till);
        return Request.query(body);
    }

    @Override
    public Counts judge(Answer answer) {
        return Counts.ofQuery(answer);
    }
}
