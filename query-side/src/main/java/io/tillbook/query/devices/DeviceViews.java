package io.tillbook.query.devices;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Devices, and what was found in their journals, in the database. */
final class DeviceViews {
    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String DEVICE = "device";
    private static final String KIND = "kind";
    private static final String POSITION = "foundPosition";
    private static final Bson NEWEST_FIRST = Sorts.descending(POSITION);
    private static final ViewDefinition<DeviceView> DEVICES = new ViewDefinition<>("devices", DeviceView.class,
            Whereabouts.at(LOCATION, DeviceView::location), List.of(Indexes.ascending(LOCATION, KEY)));
    private static final ViewDefinition<FindingView> FINDINGS = new ViewDefinition<>("journalFindings",
            FindingView.class, Whereabouts.at(LOCATION, FindingView::location),
            List.of(Indexes.descending(POSITION), newestOf(LOCATION), newestOf(DEVICE), newestOf(KIND),
                    newestOf(LOCATION, KIND)));

    private final MongoViews<DeviceView> devices;
    private final MongoViews<FindingView> findings;

    DeviceViews(ViewDatabase database) {
        this.devices = database.views(DEVICES);
        this.findings = database.views(FINDINGS);
    }

    MongoViews<DeviceView> devices() {
        return devices;
    }

    MongoViews<FindingView> findings() {
        return findings;
    }

    /** Devices in the order of their ids. */
    List<StoredView<DeviceView>> devices(@Nullable LocationId location, PageRequest page) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (page.after() != null) {
            filter.append(KEY, new Document("$gt", page.after()));
        }
        return devices.find(filter, Sorts.ascending(KEY), page.limit());
    }

    /** What was found, the newest first. */
    List<StoredView<FindingView>> findings(@Nullable LocationId location, @Nullable DeviceId device,
            @Nullable JournalFindingKind kind, PageRequest page) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (device != null) {
            filter.append(DEVICE, device.value());
        }
        if (kind != null) {
            filter.append(KIND, kind.name());
        }
        Long before = page.afterNumber();
        if (before != null) {
            filter.append(POSITION, new Document("$lt", before));
        }
        return findings.find(filter, NEWEST_FIRST, page.limit());
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(POSITION));
    }
}
