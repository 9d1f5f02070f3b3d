package io.tillbook.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.StreamRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What claims allow is limited as what is granted here, though no claim tells a limit. */
class ClaimedRightsTest {
    private final ClaimedRights rights = new ClaimedRights(
            new OidcProperties("sub", "roles", Map.of("tills", "cashier", "heads", "store-manager"), null),
            new AccessDirectory(ClaimedRightsTest::asInTheBeginning, Capabilities.all().permissions(),
                    Capabilities.all().limits()));

    @Test
    void goodsWithoutAReceiptAreForTwoUnlessAManagerTakesThem() {
        assertThat(mostWithoutReceipt("tills")).contains(Money.ZERO);
        assertThat(mostWithoutReceipt("heads")).contains(Reach.UNLIMITED);
    }

    private Optional<Money> mostWithoutReceipt(String group) {
        return rights.of(new EmployeeId("wang"), Map.of("roles", List.of(group)))
                .most(ReturnsLimits.WITHOUT_RECEIPT, Extent.CHAIN, Instant.EPOCH, _ -> null);
    }

    private static <S> S asInTheBeginning(StreamRef<S> stream) {
        return stream.type().initialState();
    }
}
