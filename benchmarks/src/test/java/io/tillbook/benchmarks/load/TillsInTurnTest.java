package io.tillbook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TillsInTurnTest {
    private static final Answer ANSWER = new Answer(201, new byte[0]);

    private final List<String> calls = new ArrayList<>();

    private final Queue<Trade> waiting = new ArrayDeque<>(List.of(till("a"), till("b"), till("c")));

    @Test
    void letsEachTillSendInItsTurnAndJudgeItsOwnAnswer() {
        TillsInTurn connection = new TillsInTurn(waiting);
        for (int request = 0; request < 4; request++) {
            exchange(connection);
        }
        assertThat(calls).containsExactly("a sends", "a judges", "b sends", "b judges", "c sends", "c judges",
                "a sends", "a judges");
    }

    @Test
    void leavesATillThatWaitsForItsAnswerToItsConnection() {
        TillsInTurn slow = new TillsInTurn(waiting);
        TillsInTurn quick = new TillsInTurn(waiting);
        slow.next();
        exchange(quick);
        exchange(quick);
        exchange(quick);
        slow.judge(ANSWER);
        assertThat(calls).containsExactly("a sends", "b sends", "b judges", "c sends", "c judges", "b sends",
                "b judges",
                "a judges");
    }

    private static void exchange(TillsInTurn connection) {
        connection.next();
        connection.judge(ANSWER);
    }

    private Trade till(String name) {
        return new Trade() {
            @Override
            public Request next() {
                calls.add(name + " sends");
                return Request.get("/");
            }

            @Override
            public Counts judge(Answer answer) {
                calls.add(name + " judges");
                return Counts.NONE;
            }
        };
    }
}
