package io.tillbook.command.catalog.label;

import io.tillbook.api.catalog.label.LabelCommand.SetLabelLayouts;
import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelEvent;
import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** Sets the layouts of the chain's labels. */
final class SetLabelLayoutsDecider implements Decider<SetLabelLayouts> {
    static final StreamRef<LabelLayouts> LAYOUTS = new StreamRef<>(StreamType.of("labellayouts", LabelLayouts.NONE)
            .on(LabelEvent.class, SetLabelLayoutsDecider::evolve), new StreamId("labellayouts"));

    @Override
    public Footprint footprint(SetLabelLayouts command, States known) {
        return Footprint.none().writing(LAYOUTS);
    }

    @Override
    public Decision decide(SetLabelLayouts command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        return (states.of(LAYOUTS).layouts().equals(command.layouts()) ? draft
                : draft.add(LAYOUTS, new LabelLayoutsSet(command.layouts()))).accepted();
    }

    private static LabelLayouts evolve(LabelLayouts layouts, LabelEvent event) {
        return switch (event) {
            case LabelEvent.LabelLayoutsSet set -> new LabelLayouts(set.layouts());
        };
    }
}
