package io.tillbook.command.catalog.label;

import io.tillbook.api.catalog.label.LabelCommand.SetLabelLayouts;
import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.command.testing.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetLabelLayoutsTest {
    private static final List<LabelLayout> WEIGHT = List.of(new LabelLayout("21IIIIIWWWWWC", null));
    private static final List<LabelLayout> PRICE = List.of(new LabelLayout("22IIIIIPPPPPC", null));

    private final DeciderSpec<SetLabelLayouts> spec = DeciderSpec.of(new SetLabelLayoutsDecider());

    @Test
    void theLayoutsReplaceThoseBefore() {
        spec.when(new SetLabelLayouts(WEIGHT)).thenOn(SetLabelLayoutsDecider.LAYOUTS, new LabelLayoutsSet(WEIGHT));
        spec.given(SetLabelLayoutsDecider.LAYOUTS, new LabelLayoutsSet(WEIGHT))
                .when(new SetLabelLayouts(PRICE))
                .thenOn(SetLabelLayoutsDecider.LAYOUTS, new LabelLayoutsSet(PRICE));
        spec.given(SetLabelLayoutsDecider.LAYOUTS, new LabelLayoutsSet(WEIGHT))
                .when(new SetLabelLayouts(List.of()))
                .thenOn(SetLabelLayoutsDecider.LAYOUTS, new LabelLayoutsSet(List.of()));
    }

    @Test
    void thoseThatAreSetAlreadyAreNotSetAgain() {
        spec.given(SetLabelLayoutsDecider.LAYOUTS, new LabelLayoutsSet(WEIGHT))
                .when(new SetLabelLayouts(WEIGHT))
                .thenOn(SetLabelLayoutsDecider.LAYOUTS);
    }
}
