package io.tillbook.api.catalog.label;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Require;
import java.util.List;

/** What can be asked about labels. */
public sealed interface LabelCommand extends Command {
    /**
     * Sets all layouts of the labels that the chain's scales print; those before are forgotten.
     *
     * @param layouts the layouts; none where nothing is weighed
     */
    record SetLabelLayouts(@AtLeast(0) @AtMost(LabelLayouts.MOST) List<LabelLayout> layouts) implements LabelCommand {
        /** Checks the fields. */
        public SetLabelLayouts {
            layouts = new LabelLayouts(Require.present("layouts", layouts)).layouts();
        }
    }
}
