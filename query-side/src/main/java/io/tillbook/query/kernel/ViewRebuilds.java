package io.tillbook.query.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets groups of views be folded anew from the first event: into documents of their own, beside those that answer
 * queries meanwhile. What is asked for stands in the database of the views, so that a restart does not forget it and
 * whichever process folds the group does it.
 */
public final class ViewRebuilds {

    private final Map<String, ViewGroup> groups;
    private final ViewVersions versions;

    ViewRebuilds(List<ViewGroup> groups, ViewVersions versions) {
        this.groups = groups.stream().collect(Collectors.toMap(ViewGroup::name, Function.identity()));
        this.versions = versions;
    }

    /** What has become of a request. */
    public sealed interface Answer {

        /** The group is folded anew, as a version. */
        record Begun(String version) implements Answer {}

        /** A version of the group is being built already; it takes the place of the one that answers. */
        record Running(String version) implements Answer {}

        /** There is no such group. */
        record Unknown() implements Answer {}
    }

    /** Asks for a group to be folded anew. */
    public Answer rebuild(String name) {
        ViewGroup group = groups.get(name);
        if (group == null) {
            return new Answer.Unknown();
        }
        Editions editions = Editions.of(group, versions.of(name));
        if (editions.current().isEmpty()) {
            return new Answer.Running(group.version());
        }
        if (editions.wanted().isPresent()) {
            return new Answer.Running(group.edition(editions.wanted().getAsInt()).version());
        }
        StoredVersion next = group.edition(editions.current().getAsInt() + 1).begun();
        versions.begin(next);
        return new Answer.Begun(next.version());
    }
}
