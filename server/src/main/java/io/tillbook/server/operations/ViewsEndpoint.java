package io.tillbook.server.operations;

import io.tillbook.command.store.StoreStatus;
import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.query.kernel.RebuildProgress.Beside;
import io.tillbook.query.kernel.RebuildProgress.GroupProgress;
import io.tillbook.query.kernel.ViewsProgress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** How far the views are, and how far a rebuild of them is. */
@Endpoint(id = "views")
final class ViewsEndpoint {
    private final StoreStatus store;
    private final ViewsProgress progress;
    private final RebuildProgress rebuild;
    private final InstantSource clock;

    ViewsEndpoint(StoreStatus store, ViewsProgress progress, RebuildProgress rebuild, InstantSource clock) {
        this.store = store;
        this.progress = progress;
        this.rebuild = rebuild;
        this.clock = clock;
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
     * @param version the version that answers queries
     * @param position position of the last event it has absorbed
     * @param target position of the last event there was when the server started
     * @param percent how much of the way to the target is done by this server's version
     * @param building the version that is to take its place; null where there is none
     * @param failure why this server's version does not go on; null where nothing is the matter
     */
    record Group(String name, String version, long position, long target, int percent, @Nullable Building building,
            @Nullable String failure) {}

    /**
     * A version that is being built.
     *
     * @param position position of the last event it has absorbed
     * @param byRequest whether somebody has asked for it, so that the old one follows the events meanwhile
     * @param perSecond events a second since this process began or went on with it; null where that is not known
     * @param secondsLeft how long it will take at that rate; null where that is not known
     * @param failure why it does not go on; null where nothing is the matter
     */
    record Building(String version, long position, boolean byRequest, @Nullable Long perSecond,
            @Nullable Long secondsLeft, @Nullable String failure) {}

    /** The progress at this moment. */
    @ReadOperation
    Progress progress() {
        List<Group> groups = rebuild.groups().stream().map(this::group).toList();
        return new Progress(store.lastPosition(), progress.position(), rebuild.isCaughtUp(), groups);
    }

    private Group group(GroupProgress group) {
        Beside beside = rebuild.beside(group.group()).orElse(null);
        Building building = beside != null ? building(beside)
                : group.isBuilding()
                        ? new Building(group.version(), group.position(), false, null, null, group.failure())
                        : null;
        int percent = beside == null ? group.percent() : beside.percent(store.lastPosition());
        return new Group(group.group(), group.serving(), progress.position(group.group()), group.target(), percent,
                building, group.failure());
    }

    private Building building(Beside beside) {
        Instant now = clock.instant();
        return new Building(beside.version(), beside.position(), true, beside.perSecond(now),
                beside.secondsLeft(store.lastPosition(), now), beside.failure());
    }
}
