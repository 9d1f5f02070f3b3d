package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewFoldTest {

    private static final List<RecordedEvent> EVENTS = new HistoryBuilder().add("barcode-1", assigned("1", "A"))
            .add("barcode-2", assigned("2", "B"))
            .add("barcode-3", assigned("3", "A"))
            .events();

    /** Joins the barcodes of each SKU. */
    private static class Barcodes implements Projection<String> {

        @Override
        public Set<Class<? extends Event>> interests() {
            return Set.of(CatalogEvent.class);
        }

        @Override
        public List<Step<String>> steps(RecordedEvent recorded) {
            BarcodeAssigned event = (BarcodeAssigned) recorded.event();
            return List.of(new Step<>(event.sku().value(), before -> joined(before, event.barcode())));
        }

        @Nullable
        String joined(@Nullable String before, Barcode barcode) {
            return before == null ? barcode.value() : before + barcode.value();
        }
    }

    private final Folded<String> store = new Folded<>();
    private final ViewFold<String> fold = new ViewFold<>(new Barcodes(), store);

    @Test
    void remembersTheLastEventOfEachDocument() {
        fold.absorb(EVENTS);
        assertThat(store.documents()).containsOnlyKeys("A", "B")
                .containsValues(new StoredView<>("A", 3, "13"), new StoredView<>("B", 2, "2"));
    }

    @Test
    void skipsWhatADocumentHasAbsorbed() {
        fold.absorb(EVENTS.subList(0, 2));
        assertThat(fold.absorb(EVENTS))
                .containsExactly(new Change<>(new StoredView<>("A", 1, "1"), new StoredView<>("A", 3, "13")));
        assertThat(fold.absorb(EVENTS)).isEmpty();
    }

    @Test
    void leavesDocumentsAloneThatAreNotThere() {
        Projection<String> nothing = new Barcodes() {
            @Override
            @Nullable
            String joined(@Nullable String before, Barcode barcode) {
                return null;
            }
        };
        assertThat(new ViewFold<>(nothing, store).absorb(EVENTS)).isEmpty();
        assertThat(store.documents()).isEmpty();
    }

    @Test
    void refusesTwoStepsForOneDocument() {
        Projection<String> twice = new Barcodes() {
            @Override
            public List<Step<String>> steps(RecordedEvent recorded) {
                return List.of(super.steps(recorded).getFirst(), super.steps(recorded).getFirst());
            }
        };
        assertThatThrownBy(() -> new ViewFold<>(twice, store).absorb(EVENTS)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two steps");
    }

    @Test
    void namesTheEventThatCannotBeFolded() {
        Projection<String> failing = new Barcodes() {
            @Override
            @Nullable
            String joined(@Nullable String before, Barcode barcode) {
                if (barcode.value().equals("2")) {
                    throw new ArithmeticException("too much");
                }
                return super.joined(before, barcode);
            }
        };
        assertThatThrownBy(() -> new ViewFold<>(failing, store).absorb(EVENTS))
                .isInstanceOfSatisfying(FoldingFailed.class, failure -> assertThat(failure.position()).isEqualTo(2))
                .hasMessageContaining("event 2")
                .hasMessageContaining("too much");
        assertThat(store.documents()).isEmpty();
    }

    private static BarcodeAssigned assigned(String barcode, String sku) {
        return new BarcodeAssigned(new Barcode(barcode), new Sku(sku));
    }
}
