package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a server does not believe what it is shown, as it knows a copy of the journal: what is sold is never lost. */
class CopiedJournalTest extends RelayToFollower {
    /** A sale that is held advances nothing: the next one is shown from where the two have parted. */
    @Test
    void whatACopySellsIsHeldSaleBySale() throws Exception {
        sellWithoutALine(1, 1);
        FollowingLedger.State one = ledger.state();
        sellWithoutALine(2, 3);
        ledger.putBack(one.advanced(1, "f".repeat(64)));
        sellWithoutALine(4, 10);

        assertThat(ledger.state().held()).hasSize(9);
        assertThat(ledger.state().findings()).hasSize(9).containsOnly("FORK");
        assertThat(ledger.shown()).isZero();
    }

    /** What a copy has told is not told again for each sale that it makes, and not kept again. */
    @Test
    void whatIsNotBelievedIsToldOnce() throws Exception {
        sellWithoutALine(1, 1);
        ledger.putBack(ledger.state().advanced(1, "f".repeat(64)));
        sellWithoutALine(2, 30);
        sellWhenItWasDown(31);
        int before = ledger.told();
        for (int no = 32; no <= 41; no++) {
            sellWhenItWasDown(no);
        }

        assertThat(ledger.told() - before).as("sales of its own, and nothing else").isEqualTo(10);
        assertThat(ledger.state().held()).hasSize(40);
        try (Stream<Path> files = Files.list(folder.resolve("told"))) {
            assertThat(Files.readAllLines(files.findFirst().orElseThrow())).filteredOn(line -> !line.isEmpty())
                    .hasSize(41);
        }
    }

    /** Whatever it believes: what it has no more is told to it again. */
    @Test
    void whatAServerHasLostThatDoesNotBelieveIsToldAgain() throws Exception {
        sellWithoutALine(1, 1);
        ledger.putBack(ledger.state().advanced(1, "f".repeat(64)));
        sellWhenItWasDown(2);
        FollowingLedger.State yesterday = ledger.state();
        sellWhenItWasDown(3);
        sellWhenItWasDown(4);
        ledger.putBack(yesterday);
        sellWhenItWasDown(5);

        assertThat(ledger.state().held()).containsExactly("sale-2", "sale-3", "sale-4", "sale-5");
    }

    /** However far a copy is beyond what the server follows: what it sells is never unreadable. */
    @Test
    void whatACopySellsIsHeldOrBookedHoweverMuchItIs() throws Exception {
        sellWithoutALine(1, 3);
        ledger.putBack(ledger.state().advanced(3, "f".repeat(64)));
        for (int no = 4; no <= 450; no++) {
            ledger.put(id(no), sale(no).toString());
        }
        sellWithoutALine(4, 450);
        sellWithoutALine(451, 460);

        assertThat(relay.state().path("disputed").isEmpty()).isTrue();
        assertThat(ledger.state().sales().size() + ledger.state().held().size()).isEqualTo(460);
        assertThat(ledger.state().findings()).contains("FORK");
        assertThat(ledger.shown()).as("shown in vain once each time that it is told").isLessThan(20);
    }
}
