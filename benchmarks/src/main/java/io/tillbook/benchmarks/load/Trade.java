package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Request;

/** What one connection has to say, request by request. */
interface Trade {
    /** The next request; the one before has been answered. */
    Request next();

    /** What came of it. */
    Counts judge(Answer answer);
}
