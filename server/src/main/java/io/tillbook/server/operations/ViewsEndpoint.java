package io.tillbook.server.operations;

import io.tillbook.command.store.StoreStatus;
import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.query.kernel.ViewsProgress;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** How far the views are, and how far a rebuild of them is. */
@Endpoint(id = "views")
final class ViewsEndpoint {
    private final StoreStatus store;
    private final ViewsProgress progress;
    private final RebuildProgress rebuild;

    ViewsEndpoint(StoreStatus store, ViewsProgress progress, RebuildProgress rebuild) {
        this.store = store;
        this.progress = progress;
        this.rebuild = rebuild;
    }

    /**
     * All groups of views.
     *
     * @param head position of the last event there is
     * @param position position up to which every view has absorbed all events
     * @param caughtUp whether all views have absorbed what there was when the server started
     * @param groups each group of views
     */
    record Progress(long head, long position, boolean caughtUp, List<Group> groups) {}

    /**
     * One group of views.
     *
     * @param position position of the last event it has absorbed
     * @param target position of the last event there was when the server started
     * @param percent how much of the way to the target is done
     */
    record Group(String name, long position, long target, int percent) {}

    /** The progress at this moment. */
    @ReadOperation
    Progress progress() {
        List<Group> groups = rebuild.groups()
                .stream()
                .map(group -> new Group(group.group(), progress.position(group.group()), group.target(),
                        group.percent()))
                .toList();
        return new Progress(store.lastPosition(), progress.position(), rebuild.isCaughtUp(), groups);
    }
}
