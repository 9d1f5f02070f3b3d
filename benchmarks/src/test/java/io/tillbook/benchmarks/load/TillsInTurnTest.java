package io.tillbook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TillsInTurnTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void letsEachTillSendInItsTurnAndJudgeItsOwnAnswer() {
        TillsInTurn tills = new TillsInTurn(List.of(till("a"), till("b")));
        for (int request = 0; request < 3; request++) {
            tills.next();
            tills.judge(new Answer(201, new byte[0]));
        }
        assertThat(calls).containsExactly("a sends", "a judges", "b sends", "b judges", "a sends", "a judges");
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
