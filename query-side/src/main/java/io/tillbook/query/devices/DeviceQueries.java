package io.tillbook.query.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries of devices. */
@Controller
final class DeviceQueries {
    private final DeviceViews views;

    DeviceQueries(DeviceViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    DeviceView device(@Argument String id) {
        StoredView<DeviceView> found = views.devices().get(BadArgument.parse("id", id, DeviceId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<DeviceView> devices(@Argument @Nullable String location, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.devices(at, page), StoredView::key, StoredView::view);
    }

    @QueryMapping
    Connection<FindingView> journalFindings(@Argument @Nullable String location, @Argument @Nullable String device,
            @Argument @Nullable JournalFindingKind kind, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        DeviceId of = BadArgument.parseIfGiven("device", device, DeviceId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.findings(at, of, kind, page),
                each -> Long.toString(each.view().foundPosition()), StoredView::view);
    }
}
