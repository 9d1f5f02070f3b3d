package io.tillbook.server.automation.alerts;

import static io.tillbook.server.testing.Happenings.MILK;
import static io.tillbook.server.testing.Happenings.STORE;
import static io.tillbook.server.testing.Happenings.moved;
import static io.tillbook.server.testing.Happenings.policy;
import static io.tillbook.server.testing.Happenings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Sku;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.automation.alerts.Assessment.Trigger;
import io.tillbook.server.testing.Happenings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhenStockChangesThenAssessTest {
    private final Map<WatchedStock, Trigger> assessed = new LinkedHashMap<>();
    private final List<Long> swept = new ArrayList<>();
    private boolean hasPolicies = true;
    private final Reaction reaction = new WhenStockChangesThenAssess(assessed::put, swept::add, () -> hasPolicies);

    @Test
    void eachStockIsLookedAtOnceForTheLastOfItsEvents() {
        reaction.to(List.of(recorded(4, moved("milk")), recorded(5, moved("tea")), recorded(6, moved("milk"))));

        assertThat(assessed).containsOnlyKeys(new WatchedStock(STORE, MILK), new WatchedStock(STORE, new Sku("tea")));
        assertThat(assessed.get(new WatchedStock(STORE, MILK))).isEqualTo(
                new Trigger("6", "conversation", Happenings.occurrence(6).commandId().toString()));
        assertThat(swept).isEmpty();
    }

    @Test
    void aPolicyOfAStockHasItLookedAtAndAWiderOneHasAll() {
        reaction.to(List.of(recorded(4, policy(STORE, MILK)), recorded(5, policy(null, null))));

        assertThat(assessed).containsOnlyKeys(new WatchedStock(STORE, MILK));
        assertThat(swept).containsExactly(5L);
    }

    @Test
    void withoutPoliciesNothingIsLookedAtUntilThereIsOne() {
        hasPolicies = false;
        reaction.to(List.of(recorded(4, moved("milk"))));
        assertThat(assessed).isEmpty();
        reaction.to(List.of(recorded(5, policy(null, null))));
        reaction.to(List.of(recorded(6, moved("milk"))));
        assertThat(assessed).hasSize(1);
    }
}
