package io.tillbook.query.kernel;

import java.util.List;
import java.util.Set;

/** The versions of groups of views that the database has documents of. */
public interface ViewVersions {

    /** The versions of a group, the one that became ready first before others. */
    List<StoredVersion> of(String group);

    /** Names of all groups that there may be versions of. */
    Set<String> groups();

    /** Notes that a version exists, before the first of its documents does; one that is noted stays as it is. */
    void begin(StoredVersion version);

    /** Notes that a version has caught up with the events. */
    void ready(StoredVersion version);

    /** Removes a version with all its documents. */
    void drop(StoredVersion version);
}
