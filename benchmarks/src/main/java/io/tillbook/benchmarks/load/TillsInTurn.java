package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Request;
import java.util.List;

/** Several tills behind one connection, each sending in its turn: many tills, of which few send at once. */
final class TillsInTurn implements Trade {
    private final List<Trade> tills;
    private int turn;

    /** @param tills one at least */
    TillsInTurn(List<Trade> tills) {
        this.tills = List.copyOf(tills);
        this.turn = tills.size() - 1;
    }

    @Override
    public Request next() {
        turn = (turn + 1) % tills.size();
        return tills.get(turn).next();
    }

    @Override
    public Counts judge(Answer answer) {
        return tills.get(turn).judge(answer);
    }
}
