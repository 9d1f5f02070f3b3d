package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Links of the chains of registers, each a document of its own. */
final class ZLinkProjection implements Projection<ZLinkView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ZReported.class, ZAmended.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<ZLinkView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ZReported reported -> step(ZLinkView.of(reported));
            case ZAmended amended -> step(ZLinkView.of(amended));
            default -> List.of();
        };
    }

    private static List<Step<ZLinkView>> step(ZLinkView link) {
        return List.of(new Step<>(ZLinkView.key(link.location(), link.register(), link.link()), _ -> link));
    }
}
