package io.tillbook.command.catalog.label;

import io.tillbook.api.catalog.label.LabelCommand.SetLabelLayouts;
import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelPermissions;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of labels. */
public final class LabelCommands implements Slice {
    @Override
    public String capability() {
        return "catalog";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(new CommandHandling<>("catalog.SetLabelLayouts", SetLabelLayouts.class, LabelPermissions.SET,
                new SetLabelLayoutsDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return LabelPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("catalog.LabelLayoutsSet", LabelLayoutsSet.class));
    }
}
