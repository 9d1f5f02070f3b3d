package io.tillbook.query.kernel;

import java.util.List;
import java.util.Map;

/**
 * The documents of a group of views, as one release folded them.
 *
 * @param group name of the group
 * @param version the version; {@link #UNVERSIONED} for documents from before there were versions
 * @param shapes the shape of each of its views by name; an empty one where it is not known
 * @param isReady whether it has once caught up with the events
 */
public record StoredVersion(String group, String version, Map<String, Map<String, String>> shapes, boolean isReady) {

    /** The version of documents from before there were versions. */
    public static final String UNVERSIONED = "";

    private static final char SEPARATOR = '@';

    /** Its name among the readers of events. */
    public String reader() {
        return qualified(group, version);
    }

    /** Names of its collections. */
    public List<String> collections() {
        return shapes.keySet().stream().map(view -> qualified(view, version)).toList();
    }

    /** The name of something in a version. */
    public static String qualified(String name, String version) {
        return version.equals(UNVERSIONED) ? name : name + SEPARATOR + version;
    }
}
