package io.tillbook.query.shifts;

import static io.tillbook.query.shifts.ShiftStory.MORNING;
import static io.tillbook.query.shifts.ShiftStory.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.shifts.ChainState.Soundness;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shifts are closed while somebody verifies a chain: the head is read before its links. */
class ChainUnderWayTest {
    private static final RegisterId R1 = new RegisterId("R1");
    private static final LocalDate DAY = MORNING.toLocalDate();

    @Test
    void aReportThatIsMadeMeanwhileBreaksNoChain() {
        ZReported first = report(1, ZChain.GENESIS);
        ZReported second = report(2, first.hash());
        RegisterView head = RegisterView.of(new RegisterOpened(STORE, R1, null, null)).with(first);

        ChainState state = Chains.upToHead(head, _ -> List.of(stored(first), stored(second)));
        assertThat(state).isEqualTo(new ChainState(Soundness.OK, 1, 1, first.hash(), null));
    }

    @Test
    void aLinkThatIsMissingDoes() {
        ZReported first = report(1, ZChain.GENESIS);
        RegisterView head =
                RegisterView.of(new RegisterOpened(STORE, R1, null, null)).with(first).with(report(2, first.hash()));
        assertThat(Chains.upToHead(head, _ -> List.of(stored(first))))
                .isEqualTo(new ChainState(Soundness.BROKEN, 1, 1, first.hash(), 2));
    }

    private static ZReported report(int z, String previous) {
        ZReport report = ZReport.of(z, STORE, R1, z, DAY, ShiftTotals.NONE, Money.ZERO, Money.ZERO);
        return new ZReported(STORE, R1, report, z, previous, ZChain.hash(previous, report.canonical()), MORNING);
    }

    private static StoredView<ZLinkView> stored(ZReported reported) {
        return new StoredView<>(ZLinkView.key(STORE, R1, reported.link()), reported.link(), ZLinkView.of(reported));
    }
}
